-- case: grouped by what the column holds
SELECT upper(region) AS region, count(*) FROM cust
GROUP BY region  -- finds: alias-shadows-column
-- says: `region` is the column of the table here, not `upper(region)`
-- help: give `upper(region)` another name

-- case: months that are days
SELECT date_trunc('month', o.ts) AS ts, sum(o.amt) FROM ord AS o
GROUP BY ts;  -- finds: alias-shadows-column
SELECT ts::DATE AS ts, sum(amt) FROM ord GROUP BY ts  -- finds: alias-shadows-column

-- case: WHERE asks for what CASE gives
SELECT id, CASE WHEN status = 'p' THEN 'paid' ELSE 'open' END AS status FROM ord
WHERE status = 'paid'  -- finds: alias-shadows-column
-- help: write it out in WHERE

-- case: WHERE asks for what stands in the table
SELECT upper(region) AS region FROM cust
WHERE region = 'NORTH'  -- finds: alias-shadows-column

-- case: months, of certain days
SELECT date_trunc('month', day) AS day, sum(amt) FROM ord WHERE day >= '2024-03-05' GROUP BY 1;
SELECT CAST(ts AS DATE) AS ts FROM ord WHERE ts >= '2024-03-05'

-- case: sorted by what is shown, the other way round
SELECT -id AS id FROM ord
ORDER BY id  -- finds: alias-shadows-column
-- says: `id` is `-id` here, not the column of the table

-- case: another name, a place, and the expression itself
SELECT upper(region) AS area, count(*) FROM cust GROUP BY area;
SELECT upper(region) AS region, count(*) FROM cust GROUP BY 1;
SELECT upper(region) AS region, count(*) FROM cust GROUP BY upper(region)

-- case: the column under its own name, or with NULL replaced
SELECT region AS region, count(*) FROM cust GROUP BY region;
SELECT coalesce(region, 'none') AS region, count(*) FROM cust GROUP BY region

-- case: sums, and an order by what is shown
SELECT cust_id, sum(amt) AS amt FROM ord GROUP BY cust_id ORDER BY amt;
SELECT round(amt) AS amt FROM ord WHERE amt > 5

-- case: a column of the table with its name
SELECT upper(c.region) AS region, count(*) FROM cust AS c GROUP BY c.region
