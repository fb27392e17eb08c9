-- case: two numbers about the same rows
SELECT c.id, (SELECT count(*) FROM ord AS o WHERE o.cust_id = c.id) AS orders,
    (SELECT sum(o.amt) FROM ord AS o WHERE o.cust_id = c.id) AS total  -- finds: correlated-scalar
FROM cust AS c
-- says: is asked 2 times for each row
-- help: join `ord

-- case: inside other calculations
SELECT c.id, coalesce((SELECT sum(amt) FROM ord WHERE cust_id = c.id), 0)
    / (SELECT count(*) FROM ord WHERE cust_id = c.id)  -- finds: correlated-scalar
FROM cust AS c

-- case: one number
SELECT c.id,
    (SELECT count(*) FROM ord AS o WHERE o.cust_id = c.id)  -- finds: correlated-scalar
FROM cust AS c
-- says: is asked for each row

-- case: whether there is one, in conditions
SELECT c.id, EXISTS (SELECT 1 FROM ord AS o WHERE o.cust_id = c.id) FROM cust AS c
WHERE (SELECT count(*) FROM ord AS o WHERE o.cust_id = c.id) > 2

-- case: the same for all rows
SELECT id, (SELECT min(amt) FROM ord), (SELECT max(amt) FROM ord) FROM cust
