-- case: any three
SELECT name FROM cust
LIMIT 3  -- finds: limit-no-order
-- says: which rows are kept
-- help: ORDER BY

-- case: in a subquery
SELECT * FROM (SELECT id, amt FROM ord LIMIT 5) AS o ORDER BY amt  -- finds: limit-no-order

-- case: OFFSET alone
SELECT name FROM cust OFFSET 2  -- finds: limit-no-order
-- says: left out

-- case: a value that may be any of several
SELECT name, (SELECT amt FROM ord WHERE cust_id = c.id LIMIT 1) FROM cust AS c  -- finds: limit-no-order

-- case: of a union
SELECT id FROM cust UNION ALL SELECT id FROM ord LIMIT 3  -- finds: limit-no-order

-- case: FETCH FIRST, and groups
SELECT cust_id, sum(amt) FROM ord GROUP BY cust_id FETCH FIRST 3 ROWS ONLY  -- finds: limit-no-order

-- case: TOP
-- dialect: tsql
SELECT TOP 3 name FROM cust  -- finds: limit-no-order

-- case: sorted
SELECT name FROM cust ORDER BY name LIMIT 3

-- case: sorted inside of brackets, or below
(SELECT name FROM cust ORDER BY name) LIMIT 3;
WITH s AS (SELECT name FROM cust ORDER BY name) SELECT * FROM s LIMIT 3

-- case: whether there is one at all
SELECT id FROM cust AS c WHERE EXISTS (SELECT 1 FROM ord WHERE cust_id = c.id LIMIT 1)

-- case: only the columns
SELECT * FROM cust LIMIT 0

-- case: one row anyway
SELECT count(*) FROM ord LIMIT 1;
SELECT name FROM cust WHERE id = 7 LIMIT 1

-- case: rows that are all the same
SELECT 'yes' FROM ord WHERE amt > 100 LIMIT 1

-- case: a sample is left to chance by itself
SELECT name FROM cust USING SAMPLE 10 LIMIT 3

-- case: a series comes in order
SELECT * FROM range(10) LIMIT 3
