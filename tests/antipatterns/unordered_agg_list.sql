-- case: texts
SELECT region, string_agg(name, ', ') FROM cust GROUP BY region  -- finds: unordered-agg-list
-- says: in any order
-- help: `… ORDER BY name`

-- case: a list, of some rows
SELECT cust_id,
    list(amt) FILTER (WHERE status = 'paid') AS paid  -- finds: unordered-agg-list
FROM ord GROUP BY cust_id

-- case: different ones
SELECT string_agg(DISTINCT region, '/') FROM cust  -- finds: unordered-agg-list
-- help: `… ORDER BY region`

-- case: sorted in the brackets
SELECT string_agg(name, ', ' ORDER BY name), list(DISTINCT region ORDER BY region), array_agg(id ORDER BY name DESC) FROM cust

-- case: sorted behind them
-- dialect: tsql
SELECT string_agg(name, ', ') WITHIN GROUP (ORDER BY name) FROM cust

-- case: sorted below
SELECT string_agg(name, ', ') FROM (SELECT name FROM cust ORDER BY name)

-- case: a list that is sorted, counted or searched
SELECT list_sort(list(name)), len(list(id)), list_contains(list(region), 'x') FROM cust

-- case: a window
SELECT list(amt) OVER (PARTITION BY cust_id ORDER BY ts) FROM ord

-- case: constants
SELECT string_agg('*', '') FROM cust

-- case: a list that is taken apart again
WITH l AS (SELECT region, list(id) AS ids FROM cust GROUP BY region) SELECT region, unnest(ids) FROM l
