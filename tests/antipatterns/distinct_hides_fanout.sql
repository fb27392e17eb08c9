-- case: customers who have ordered
SELECT DISTINCT c.id, c.name FROM cust AS c
JOIN ord AS o ON o.cust_id = c.id  -- finds: distinct-hides-fanout
WHERE o.status = 'paid'
-- says: each row of `c` comes once for each `o` it meets
-- help: ask with EXISTS (SELECT … FROM ord …)

-- case: through another table, and with a comma
SELECT DISTINCT o.id, c.name FROM ord AS o JOIN cust AS c ON c.id = o.cust_id,
    item AS i  -- finds: distinct-hides-fanout
WHERE i.ord_id = o.id

-- case: a left join that adds nothing
SELECT DISTINCT c.id FROM cust AS c
LEFT JOIN ord AS o ON o.cust_id = c.id  -- finds: distinct-hides-fanout

-- case: rows that are not told apart by their key need DISTINCT anyway
SELECT DISTINCT c.region FROM cust AS c JOIN ord AS o ON o.cust_id = c.id;
SELECT DISTINCT c.name FROM cust AS c JOIN ord AS o ON o.cust_id = c.id

-- case: the other table is shown too
SELECT DISTINCT c.id, o.status FROM cust AS c JOIN ord AS o ON o.cust_id = c.id;
SELECT DISTINCT o.cust_id, c.name FROM cust AS c JOIN ord AS o ON o.cust_id = c.id

-- case: the join repeats nothing
SELECT DISTINCT o.id, o.amt FROM ord AS o JOIN cust AS c ON c.id = o.cust_id

-- case: EXISTS, counts, DISTINCT ON, and tables without keys
SELECT DISTINCT c.id FROM cust AS c WHERE EXISTS (SELECT 1 FROM ord AS o WHERE o.cust_id = c.id);
SELECT count(DISTINCT c.id) FROM cust AS c JOIN ord AS o ON o.cust_id = c.id;
SELECT DISTINCT ON (c.id) c.id, o.ts FROM cust AS c JOIN ord AS o ON o.cust_id = c.id ORDER BY c.id, o.ts;
SELECT DISTINCT c.id FROM cust AS c JOIN log AS l ON l.n = c.id;
SELECT DISTINCT * FROM cust AS c JOIN ord AS o ON o.cust_id = c.id
