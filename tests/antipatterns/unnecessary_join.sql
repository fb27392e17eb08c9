-- case: a foreign key is followed, and nothing is read
SELECT p.amount FROM pay AS p
JOIN ord AS o ON o.id = p.ord_id  -- finds: unnecessary-join
-- says: nothing of `o` is used
-- help: leave `o` out

-- case: an outer join that finds one row at most
SELECT o.id, o.amt FROM ord AS o
LEFT JOIN cust AS c ON c.id = o.cust_id  -- finds: unnecessary-join
WHERE o.amt > 5 ORDER BY o.amt

-- case: a column of it is used
SELECT p.amount, o.status FROM pay AS p JOIN ord AS o ON o.id = p.ord_id;
SELECT p.amount FROM pay AS p JOIN ord AS o ON o.id = p.ord_id WHERE o.status = 'paid';
SELECT p.amount FROM pay AS p JOIN ord AS o ON o.id = p.ord_id JOIN cust AS c ON c.id = o.cust_id;
SELECT o.id FROM ord AS o LEFT JOIN cust AS c ON c.id = o.cust_id WHERE c.id IS NULL;
SELECT o.id FROM ord AS o LEFT JOIN cust AS c ON c.id = o.cust_id
WHERE EXISTS (SELECT 1 FROM log WHERE log.what = c.name)

-- case: a join that drops rows, since the reference may be NULL
SELECT o.id FROM ord AS o JOIN cust AS c ON c.id = o.cust_id;
SELECT o.id FROM ord AS o JOIN cust AS c ON c.id = o.id

-- case: a join that repeats rows
SELECT c.name FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id;
SELECT count(*) FROM cust AS c JOIN ord AS o ON o.cust_id = c.id

-- case: one more condition, or a star
SELECT p.amount FROM pay AS p JOIN ord AS o ON o.id = p.ord_id AND o.amt = p.amount;
SELECT p.amount FROM pay AS p JOIN ord AS o ON o.id = p.ord_id AND o.amt > 5;
SELECT * FROM pay AS p JOIN ord AS o ON o.id = p.ord_id;
SELECT p.* FROM pay AS p JOIN ord AS o ON o.id = p.ord_id
