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
SELECT c.id, (SELECT count(*) FROM ord AS o WHERE o.cust_id = c.id) FROM cust AS c

-- case: about different rows
SELECT c.id, (SELECT count(*) FROM ord AS o WHERE o.cust_id = c.id AND o.status = 'paid'),
    (SELECT count(*) FROM ord AS o WHERE o.cust_id = c.id AND o.status = 'new') FROM cust AS c

-- case: the same for all rows
SELECT id, (SELECT min(amt) FROM ord), (SELECT max(amt) FROM ord) FROM cust
