-- case: sorted by a place
SELECT region, count(*) AS n FROM cust GROUP BY region
ORDER BY 2 DESC  -- finds: ordinals
-- says: whichever column stands there
-- help: `ORDER BY n`

-- case: grouped by places
SELECT region, name, count(*) FROM cust
GROUP BY 1, 2  -- finds: ordinals
-- help: `GROUP BY region, name`

-- case: without a name
SELECT upper(region), count(*) FROM cust GROUP BY ALL ORDER BY 1  -- finds: ordinals
-- help: `ORDER BY upper(region)`

-- case: of all columns
SELECT * FROM cust ORDER BY 2  -- finds: ordinals
-- help: name the columns

-- case: grouped by what has no name
SELECT upper(region), count(*) FROM cust GROUP BY 1

-- case: names
SELECT region, count(*) AS n FROM cust GROUP BY region ORDER BY n DESC, region

-- case: a constant in a window, ALL, a text
SELECT row_number() OVER (ORDER BY 1), region FROM cust GROUP BY ALL ORDER BY ALL

-- case: both, which is another rule's
SELECT region, name FROM cust ORDER BY region, 2

-- case: of a union, whose columns have their names from the first query
SELECT name FROM cust UNION ALL SELECT product FROM item ORDER BY 1
