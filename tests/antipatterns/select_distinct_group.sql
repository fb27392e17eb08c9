-- case: the groups are shown
SELECT DISTINCT region, count(*) FROM cust GROUP BY region  -- finds: select-distinct-group
-- help: leave DISTINCT out

-- case: by place and by name
SELECT DISTINCT upper(region) AS r, name FROM cust GROUP BY 2, r  -- finds: select-distinct-group

-- case: ALL
SELECT DISTINCT region, max(name) FROM cust GROUP BY ALL  -- finds: select-distinct-group

-- case: several groups may look the same
SELECT DISTINCT count(*) FROM cust GROUP BY region;
SELECT DISTINCT region FROM cust GROUP BY region, name

-- case: levels may look the same
SELECT DISTINCT region, count(*) FROM cust GROUP BY ROLLUP (region)

-- case: one of each
SELECT DISTINCT ON (region) region, name FROM cust GROUP BY region, name ORDER BY region, name

-- case: one of them
SELECT DISTINCT region FROM cust;
SELECT region, count(DISTINCT name) FROM cust GROUP BY region
