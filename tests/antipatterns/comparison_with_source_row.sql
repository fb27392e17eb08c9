-- case: the table instead of a column
SELECT cust FROM cust  -- finds: comparison-with-source-row
-- says: `cust` is the table here
-- help: such as `id`

-- case: compared with another of its rows
SELECT name FROM cust
WHERE cust IN (SELECT c2 FROM cust AS c2)  -- finds: comparison-with-source-row

-- case: rows passed on as values
SELECT t.r.name FROM (SELECT cust AS r FROM cust) AS t;
SELECT to_json(c) FROM cust AS c;
SELECT c FROM cust AS c;
SELECT count(ord) FROM ord

-- case: a column called like its table
WITH region AS (SELECT region FROM cust) SELECT region FROM region;
SELECT name FROM cust WHERE region = 'cust'
