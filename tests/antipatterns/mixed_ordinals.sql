-- case: grouped by both
SELECT region, name, count(*) FROM cust
GROUP BY region, 2  -- finds: mixed-ordinals
-- help: write `name` for 2

-- case: sorted by both
SELECT region, count(*) FROM cust GROUP BY region
ORDER BY 2 DESC, region  -- finds: mixed-ordinals
-- help: `count(*)` for 2

-- case: each of one kind
SELECT region, name, count(*) FROM cust GROUP BY 1, 2 ORDER BY region, name

-- case: a number that is added
SELECT id + 1 FROM cust ORDER BY id + 1, name

-- case: names alone
SELECT region, name FROM cust ORDER BY region, name
