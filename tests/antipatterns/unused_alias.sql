-- case: one table
SELECT name FROM cust AS c WHERE region = 'x'  -- finds: unused-alias
-- says: alias `c`
-- help: `c.…`

-- case: one of two
SELECT c.name, amt
FROM cust AS c
JOIN ord AS o ON cust_id = c.id  -- finds: unused-alias

-- case: of a CTE
WITH paid AS (SELECT amt FROM ord WHERE status = 'paid') SELECT sum(amt) FROM paid p  -- finds: unused-alias

-- case: used in any clause
SELECT c.name FROM cust AS c JOIN ord AS o ON true ORDER BY o.ts

-- case: used by a query inside
SELECT name FROM cust AS c WHERE EXISTS (SELECT 1 FROM ord WHERE cust_id = c.id)

-- case: the same table again
SELECT a.name FROM cust AS a JOIN cust AS b USING (region)

-- case: the whole row, or all its columns
SELECT c FROM cust AS c;
SELECT o.* FROM ord AS o

-- case: a subquery must have a name somewhere, a function's column as well
SELECT amt FROM (SELECT amt FROM ord) AS o;
SELECT x FROM range(3) AS r (x)

-- case: the same name in other letters
SELECT name FROM cust AS CUST
