-- case: two tables
SELECT c.name, o.amt
FROM cust AS c,
    ord AS o  -- finds: comma-join
WHERE o.cust_id = c.id
-- says: each row with every row of `o`
-- help: write `JOIN ord AS o ON …`

-- case: three tables are told once
SELECT c.name FROM cust c,
    ord o,  -- finds: comma-join
    item i
WHERE o.cust_id = c.id AND i.ord_id = o.id

-- case: behind a join
SELECT c.name FROM cust c JOIN ord o ON o.cust_id = c.id,
    item i  -- finds: comma-join
WHERE i.ord_id = o.id

-- case: in a subquery, and a CTE
WITH x AS (SELECT cust_id, sum(amt) AS s FROM ord GROUP BY cust_id)
SELECT name FROM cust c
WHERE EXISTS (SELECT 1 FROM ord o, x WHERE x.cust_id = o.cust_id AND o.cust_id = c.id)  -- finds: comma-join

-- case: JOIN and CROSS JOIN
SELECT c.name FROM cust c JOIN ord o ON o.cust_id = c.id CROSS JOIN log

-- case: JOIN without a condition, which some databases take
-- dialect: mysql
SELECT c.name FROM cust c JOIN ord o WHERE o.cust_id = c.id

-- case: lists, series and other functions
SELECT c.name, d.x, l.y FROM cust c, unnest([1, 2]) AS d (x), range(3) AS l (y), generate_series(1, 2) AS g

-- case: LATERAL, said or not, is about the row before it
SELECT c.name, x.n, y.n
FROM cust c,
    LATERAL (SELECT count(*) AS n FROM ord o WHERE o.cust_id = c.id) AS x,
    (SELECT max(amt) AS n FROM ord o WHERE o.cust_id = c.id) AS y

-- case: one row of totals
SELECT o.id, o.amt / t.total FROM ord o, (SELECT sum(amt) AS total FROM ord) AS t

-- case: one row of totals, in WITH
WITH t AS (SELECT sum(amt) AS total FROM ord) SELECT o.id, o.amt / t.total FROM ord o, t

-- case: constants
SELECT o.id FROM ord o, (VALUES (1), (2)) AS v (x)

-- case: an outer join as Oracle wrote it
-- dialect: oracle
SELECT c.name, o.amt FROM cust c, ord o WHERE c.id = o.cust_id (+)
