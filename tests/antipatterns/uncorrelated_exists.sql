-- case: nothing about the row outside
SELECT name FROM cust AS c
WHERE EXISTS (SELECT 1 FROM ord AS o WHERE o.status = 'paid')  -- finds: uncorrelated-exists
-- says: all rows pass or none
-- help: ties it to `c`

-- case: NOT EXISTS without a condition
SELECT name FROM cust WHERE region = 'x'
AND NOT EXISTS (SELECT * FROM ord)  -- finds: uncorrelated-exists

-- case: the name of the outer column is taken by the inner table
SELECT name FROM cust
WHERE EXISTS (SELECT 1 FROM ord WHERE cust_id = id)  -- finds: uncorrelated-exists

-- case: in the condition of a change
DELETE FROM cust WHERE id IN (SELECT c.id FROM cust AS c
WHERE NOT EXISTS (SELECT 1 FROM ord AS o WHERE o.cust_id > 0))  -- finds: uncorrelated-exists

-- case: tied to the row outside, with or without the table's name
SELECT name FROM cust AS c WHERE EXISTS (SELECT 1 FROM ord AS o WHERE o.cust_id = c.id);
SELECT name FROM cust WHERE EXISTS (SELECT 1 FROM item WHERE item.ord_id = cust.id OR region = 'x');
SELECT name FROM cust AS c WHERE EXISTS (SELECT 1 FROM (SELECT * FROM ord WHERE cust_id = c.id) AS o)

-- case: tied by the join inside
SELECT name FROM cust AS c WHERE EXISTS (SELECT 1 FROM ord AS o JOIN item AS i ON i.ord_id = o.id AND i.qty = c.id)

-- case: the question itself is the answer
SELECT EXISTS (SELECT 1 FROM ord WHERE status = 'paid') AS any_paid;
INSERT INTO log SELECT 'first', now(), 1 WHERE NOT EXISTS (SELECT 1 FROM log)

-- case: all rows or none by intent
SELECT name FROM cust WHERE EXISTS (SELECT 1 FROM ord HAVING count(*) > 100)
