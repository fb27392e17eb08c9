-- case: all columns of a table
SELECT *  -- finds: select-star
FROM cust WHERE region = 'x'
-- says: all columns of `cust`
-- help: `id, name, region, mail`

-- case: of one table among two, and of a long one
SELECT c.name,
    o.*  -- finds: select-star
FROM cust AS c JOIN ord AS o ON o.cust_id = c.id
-- help: `id, cust_id, amt, ts, …`

-- case: in a union
SELECT * FROM cust UNION ALL SELECT * FROM cust  -- finds: select-star  -- finds: select-star

-- case: named columns, and a star that counts
SELECT id, count(*) FROM cust GROUP BY id

-- case: a star inside
SELECT id FROM (SELECT * FROM cust) WHERE EXISTS (SELECT * FROM ord)

-- case: the columns are named further up
WITH paid AS (SELECT id, amt FROM ord WHERE status = 'paid') SELECT * FROM paid;
SELECT * FROM (SELECT id, amt FROM ord) AS o

-- case: all but some
SELECT * EXCLUDE (mail) FROM cust;
SELECT * REPLACE (upper(name) AS name) FROM cust

-- case: no star is written
FROM cust

-- case: rows of values
SELECT * FROM (VALUES (1, 2)) AS v (a, b)

-- case: the other side of SEMI JOIN is not shown
SELECT *  -- finds: select-star
FROM log SEMI JOIN cust ON cust.name = log.what
-- help: `what, seen, n`

-- case: pivoted columns have names that come from the data
SELECT * FROM ord PIVOT (sum(amt) FOR status IN ('new', 'paid') GROUP BY cust_id)
