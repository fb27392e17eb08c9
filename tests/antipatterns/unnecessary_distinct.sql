-- case: the key is there
SELECT DISTINCT id, name FROM cust  -- finds: unnecessary-distinct
-- says: no two of these rows are alike
-- help: leave DISTINCT out

-- case: grouped by all that is shown
SELECT DISTINCT status, count(*) FROM ord GROUP BY status  -- finds: unnecessary-distinct

-- case: a star, a whole key, and what is looked up
SELECT DISTINCT * FROM ord;  -- finds: unnecessary-distinct
SELECT DISTINCT line, ord_id FROM item;  -- finds: unnecessary-distinct
SELECT DISTINCT o.id, c.name FROM ord AS o JOIN cust AS c ON c.id = o.cust_id  -- finds: unnecessary-distinct

-- case: through a CTE
WITH totals AS (SELECT cust_id, sum(amt) AS total FROM ord GROUP BY 1)
SELECT DISTINCT cust_id, total FROM totals  -- finds: unnecessary-distinct

-- case: no key
SELECT DISTINCT status FROM ord;
SELECT DISTINCT ord_id FROM item;
SELECT DISTINCT mail FROM cust

-- case: a join that repeats rows
SELECT DISTINCT c.id FROM cust AS c JOIN ord AS o ON o.cust_id = c.id;
SELECT DISTINCT c.* FROM cust AS c JOIN ord AS o ON o.cust_id = c.id

-- case: not all that rows are grouped by is shown
SELECT DISTINCT count(*) FROM ord GROUP BY status;
SELECT DISTINCT status FROM ord GROUP BY ROLLUP (status)

-- case: rows made in SELECT, tables without keys, DISTINCT ON, DISTINCT inside
SELECT DISTINCT id, unnest([1, 1]) FROM cust;
SELECT DISTINCT what, n FROM log;
SELECT DISTINCT ON (cust_id) id FROM ord ORDER BY cust_id, amt;
SELECT count(DISTINCT id) FROM cust
