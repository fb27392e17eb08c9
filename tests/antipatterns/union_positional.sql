-- case: names in another order
SELECT id, name FROM cust
UNION ALL
SELECT product AS name, line AS id FROM item  -- finds: union-positional
-- says: `product AS name` comes to stand under `id`
-- help: UNION BY NAME

-- case: moved by one place
SELECT id, ord_id FROM pay
UNION
SELECT ord_id, line FROM item  -- finds: union-positional

-- case: in EXCEPT, with names of SELECT, in the third query
SELECT ord_id, line AS n FROM item
EXCEPT SELECT id, cust_id AS n FROM ord
EXCEPT SELECT n, n AS ord_id FROM log  -- finds: union-positional

-- case: the same order
SELECT id, name FROM cust UNION ALL SELECT line AS id, product AS name FROM item

-- case: other names
SELECT id, name FROM cust UNION ALL SELECT line, product FROM item

-- case: by name
SELECT id, name FROM cust UNION ALL BY NAME SELECT product AS name, line AS id FROM item

-- case: both directions of the same rows
SELECT id, cust_id FROM ord UNION ALL SELECT cust_id, id FROM ord

-- case: labels and numbers in place of columns
SELECT 'cust' AS kind, name, 0 AS n FROM cust UNION ALL SELECT product, 'item' AS name, qty FROM item

-- case: a column shown twice
SELECT id, id AS cust_id FROM cust UNION ALL SELECT cust_id, cust_id FROM busy

-- case: a recursion goes up
WITH RECURSIVE up AS (
    SELECT id, cust_id FROM ord WHERE id = 1
    UNION ALL
    SELECT u.cust_id, u.id FROM up AS u JOIN cust ON cust.id = u.cust_id WHERE u.id < 0
)
SELECT * FROM up

-- case: all columns
SELECT * FROM cust UNION ALL SELECT * FROM cust
