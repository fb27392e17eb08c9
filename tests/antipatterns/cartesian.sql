-- case: a comma, and no condition between the two
SELECT c.name, o.amt
FROM cust AS c,
    ord AS o  -- finds: cartesian
WHERE o.status = 'paid'
-- says: nothing ties `o` to `c`
-- help: CROSS JOIN if every pair

-- case: the third table is forgotten
SELECT c.name, p.amount
FROM cust AS c, ord AS o,
    pay AS p  -- finds: cartesian
WHERE o.cust_id = c.id AND p.amount > 3

-- case: a condition that speaks of one of them only
SELECT c.name FROM cust AS c
JOIN ord AS o  -- finds: cartesian
  ON o.id = o.cust_id

-- case: one table is itself a query
SELECT c.name, big.amt FROM cust AS c,
    (SELECT cust_id, amt FROM ord WHERE amt > 100) AS big  -- finds: cartesian
WHERE c.region = 'x'

-- case: in a subquery
SELECT name FROM cust AS c WHERE id IN (
    SELECT o.cust_id FROM ord AS o,
        item AS i  -- finds: cartesian
    WHERE i.qty > 2)

-- case: tied in WHERE, by a range, and through a third table
SELECT c.name FROM cust AS c, ord AS o, item AS i, ord AS early
WHERE c.id = o.cust_id AND i.ord_id = o.id AND early.ts < o.ts

-- case: CROSS JOIN, USING, NATURAL and POSITIONAL say what they do
SELECT 1 FROM cust AS a CROSS JOIN ord AS b;
SELECT 1 FROM cust AS a JOIN ord AS b USING (id);
SELECT 1 FROM cust AS a NATURAL JOIN ord AS b;
SELECT 1 FROM cust AS a POSITIONAL JOIN ord AS b

-- case: ON true says that every pair is wanted
SELECT c.name, o.amt FROM cust AS c LEFT JOIN ord AS o ON true

-- case: one row on one side
SELECT o.id, o.amt / t.total FROM ord AS o, (SELECT sum(amt) AS total FROM ord) AS t

-- case: one row by a CTE, by LIMIT 1 and by a key
WITH t AS (SELECT max(ts) AS newest FROM ord)
SELECT o.id FROM ord AS o, t WHERE o.status = 'paid';
SELECT o.id FROM (SELECT * FROM cust ORDER BY id LIMIT 1) AS c, ord AS o;
SELECT o.id, c.name FROM ord AS o, cust AS c WHERE c.id = 7 AND o.status = 'new'

-- case: what is calculated for each row
SELECT c.id, t.x FROM cust AS c, unnest([1, 2]) AS t (x);
SELECT c.id, big.amt FROM cust AS c, (SELECT amt FROM ord WHERE cust_id = c.id) AS big;
SELECT c.id, big.amt FROM cust AS c, LATERAL (SELECT amt FROM ord WHERE cust_id = c.id) AS big

-- case: days beside regions, and other grids
SELECT d.day, r.region
FROM generate_series(DATE '2024-01-01', DATE '2024-01-31', INTERVAL 1 DAY) AS d (day),
    (SELECT DISTINCT region FROM cust) AS r;
WITH RECURSIVE days AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM days WHERE n < 31)
SELECT c.id, n FROM cust AS c, days;
SELECT c.id, v.x FROM cust AS c, (VALUES (1), (2)) AS v (x)

-- case: tied through the query around them
SELECT c.name FROM cust AS c
WHERE EXISTS (SELECT 1 FROM ord AS o, log AS l WHERE o.cust_id = c.id AND l.n = c.id)

-- case: tied by the same constant
SELECT c.name FROM cust AS c, ord AS o WHERE c.id > 0 AND c.region = 'x' AND o.note = 'x'

-- case: a view is not looked into
SELECT c.name FROM cust AS c, busy WHERE c.region = 'x'
