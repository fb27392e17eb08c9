-- case: the key on both sides
SELECT a.id, b.amt FROM ord AS a
JOIN ord AS b ON b.id = a.id  -- finds: self-join-on-key
WHERE b.amt > 5
-- says: `b` is always the same row as `a`
-- help: use `a` alone

-- case: all of a key, with a comma
SELECT a.qty FROM item AS a,
    item AS b  -- finds: self-join-on-key
WHERE a.ord_id = b.ord_id AND a.line = b.line

-- case: half of a key
SELECT a.product, b.product FROM item AS a JOIN item AS b ON a.ord_id = b.ord_id AND a.line < b.line

-- case: other columns
SELECT a.id, b.id FROM ord AS a JOIN ord AS b ON b.cust_id = a.cust_id AND b.id > a.id;
SELECT a.id, b.id FROM ord AS a JOIN ord AS b ON b.cust_id = a.id

-- case: two tables, a subquery, and either of two conditions
SELECT c.id FROM cust AS c JOIN ord AS o ON o.id = c.id;
SELECT o.id FROM ord AS o JOIN (SELECT id FROM ord ORDER BY amt, id LIMIT 3) AS top ON top.id = o.id;
SELECT a.id FROM ord AS a JOIN ord AS b ON b.id = a.id OR b.cust_id = a.cust_id
