-- case: a condition on the table joined
SELECT c.id, o.amt
FROM cust AS c
LEFT JOIN ord AS o ON o.cust_id = c.id
WHERE o.status = 'paid'  -- finds: left-join-nullified
-- says: the LEFT JOIN finds no `o`
-- help: move it into ON

-- case: IS NOT NULL, and one of several conditions
SELECT c.id FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id
WHERE c.region = 'x'
  AND o.id IS NOT NULL  -- finds: left-join-nullified

-- case: both sides of OR reject NULL
SELECT c.id FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id
WHERE o.amt > 5 OR o.status = 'new'  -- finds: left-join-nullified

-- case: NOT IN, columns without the name of their table
SELECT name FROM cust LEFT JOIN ord ON cust_id = cust.id
WHERE status NOT IN ('paid', 'new')  -- finds: left-join-nullified

-- case: rows without a partner are what is wanted
SELECT c.id FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id WHERE o.id IS NULL

-- case: NULL is replaced first
SELECT c.id FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id WHERE coalesce(o.amt, 0) < 10

-- case: CASE, IS DISTINCT FROM, or NULL let through beside it
SELECT c.id FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id
WHERE o.status IS DISTINCT FROM 'paid' AND (o.amt > 5 OR o.id IS NULL) AND CASE WHEN o.amt > 1 THEN true ELSE true END

-- case: a condition on the left table
SELECT c.id FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id WHERE c.region = 'x'

-- case: concat ignores NULL
SELECT c.id FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id WHERE concat(o.status, 'x') = 'x'

-- case: ASOF joins are often meant to find something
SELECT o.id FROM ord AS o ASOF LEFT JOIN log AS l ON l.seen <= o.ts WHERE l.n > 1
