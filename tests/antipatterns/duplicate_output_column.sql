-- case: both sides of the join
SELECT c.id, c.name,
    o.cust_id  -- finds: duplicate-output-column
FROM cust AS c JOIN ord AS o ON o.cust_id = c.id
-- says: this is the same as `c.id` in every row
-- help: show one of the two

-- case: the same column again
SELECT id, name, id AS number FROM cust  -- finds: duplicate-output-column

-- case: the other side may be NULL
SELECT c.id, o.cust_id FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id

-- case: not equal in every row
SELECT c.id, o.id FROM cust AS c JOIN ord AS o ON o.cust_id = c.id;
SELECT c.id, o.cust_id FROM cust AS c JOIN ord AS o ON o.cust_id = c.id OR o.note = 'x'

-- case: numbers and texts, calculations, inner queries
SELECT id, id + 0, -id FROM cust;
SELECT t.id FROM (SELECT id, id AS again FROM cust) AS t

-- case: names told apart by their letters
-- dialect: postgres
SELECT "a", "A" FROM (SELECT 1 AS a, 2 AS "A") AS t
