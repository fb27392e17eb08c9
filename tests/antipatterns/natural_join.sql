-- case: one name in common
SELECT product, amount FROM item
NATURAL JOIN pay  -- finds: natural-join
-- says: share a name: `ord_id`
-- help: `USING (ord_id)`

-- case: more in common than was thought
SELECT amount FROM cust NATURAL JOIN ord JOIN pay ON pay.ord_id = ord.id  -- finds: natural-join
-- says: `id`

-- case: outer
SELECT product FROM item NATURAL LEFT JOIN pay  -- finds: natural-join

-- case: nothing in common
-- dialect: postgres
SELECT what FROM cust NATURAL JOIN log  -- finds: natural-join
-- says: every row meets every row

-- case: columns that are not known
SELECT * FROM cust NATURAL JOIN (SELECT unnest({'id': 1, 'x': 2})) AS s  -- finds: natural-join
-- help: USING or ON

-- case: the columns are named
SELECT product, amount FROM item JOIN pay USING (ord_id) LEFT JOIN ord ON ord.id = pay.ord_id

-- case: a table called so
WITH "natural" AS (SELECT 1 AS id) SELECT cust.id FROM cust JOIN "natural" USING (id)
