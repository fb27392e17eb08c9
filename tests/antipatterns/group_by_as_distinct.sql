-- case: one column
SELECT region FROM cust
GROUP BY region  -- finds: group-by-as-distinct
-- help: `SELECT DISTINCT region`

-- case: two, by place, in a list
SELECT name FROM cust WHERE (id, region) IN (SELECT cust_id, status FROM ord GROUP BY 1, 2)  -- finds: group-by-as-distinct

-- case: ALL
SELECT region, upper(name) AS n FROM cust GROUP BY ALL  -- finds: group-by-as-distinct

-- case: counted
SELECT region, count(*) FROM cust GROUP BY region;
SELECT region FROM cust GROUP BY region HAVING count(*) > 1;
SELECT region FROM cust GROUP BY region ORDER BY count(*) DESC

-- case: more groups than are shown
SELECT region FROM cust GROUP BY region, name

-- case: an aggregate that is hardly known, a window
SELECT region, entropy(id) FROM cust GROUP BY region;
SELECT region, row_number() OVER (ORDER BY region) FROM cust GROUP BY region

-- case: subtotals
SELECT region, name FROM cust GROUP BY ROLLUP (region, name)

-- case: DISTINCT
SELECT DISTINCT region FROM cust
