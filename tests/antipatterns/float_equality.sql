-- case: calculated from a DOUBLE
SELECT id FROM ord WHERE weight * 3 = 0.3  -- finds: float-equality
-- says: `weight * 3` may be off by a little
-- help: `round(weight * 3, 2)`

-- case: sums and means
SELECT cust_id FROM ord GROUP BY cust_id
HAVING sum(weight) = 1.1  -- finds: float-equality

-- case: two calculations
SELECT id FROM ord WHERE weight / 3 <> weight * 0.1  -- finds: float-equality

-- case: a value that binary has not
SELECT id FROM ord WHERE weight = 0.1  -- finds: float-equality
-- help: `abs(weight - 0.1) < 1e-9`

-- case: as it is stored
SELECT id FROM ord WHERE weight = 0.5 OR weight = 3;
SELECT a.id FROM ord AS a JOIN ord AS b ON a.weight = b.weight;
SELECT id FROM ord WHERE weight = (SELECT max(weight) FROM ord)

-- case: whole numbers and halves are exact
SELECT id FROM ord WHERE weight * 2 = 3 OR weight - 1 = 0.5

-- case: decimals, rounded values, limits
SELECT id FROM ord WHERE amt * 3 = 0.3 OR amt / 3 = 0.1 OR round(weight * 3, 2) = 0.3 OR weight * 3 > 0.3
