-- case: a column that is grouped by
SELECT region, count(*) FROM cust
GROUP BY region
HAVING region <> 'x'  -- finds: having-no-agg
-- help: move `region <> 'x'` to WHERE

-- case: beside a condition about groups
SELECT cust_id, sum(amt) FROM ord GROUP BY cust_id
HAVING sum(amt) > 10
    AND cust_id > 3  -- finds: having-no-agg

-- case: a name of SELECT that is no aggregate
SELECT upper(region) AS r, count(*) FROM cust GROUP BY r
HAVING r = 'X'  -- finds: having-no-agg

-- case: in a subquery
SELECT * FROM (SELECT status, max(amt) AS m FROM ord GROUP BY ALL HAVING status IN ('new', 'paid'))  -- finds: having-no-agg

-- case: conditions about groups
SELECT cust_id, sum(amt) AS total FROM ord GROUP BY cust_id HAVING count(*) > 1 AND total > 5 AND max(status) = 'new'

-- case: a column together with an aggregate
SELECT cust_id, max(amt) FROM ord GROUP BY cust_id HAVING cust_id > max(amt) OR cust_id = 3 AND count(*) > 1

-- case: a subquery
SELECT cust_id FROM ord GROUP BY cust_id HAVING cust_id IN (SELECT id FROM cust) OR sum(amt) > (SELECT avg(amt) FROM ord)

-- case: subtotals are made by the levels
SELECT region, name, count(*) FROM cust GROUP BY ROLLUP (region, name) HAVING region IS NOT NULL

-- case: which level it is
SELECT region, count(*) FROM cust GROUP BY GROUPING SETS ((region), ()) HAVING grouping(region) = 0

-- case: an aggregate that is hardly known
SELECT cust_id FROM ord GROUP BY cust_id HAVING arg_max(status, ts) = 'new' AND mode(status) = 'new' AND entropy(id) > 1

-- case: no GROUP BY, so all rows are one group
SELECT count(*) FROM ord HAVING count(*) > 1

-- case: a constant
SELECT cust_id FROM ord GROUP BY cust_id HAVING true
