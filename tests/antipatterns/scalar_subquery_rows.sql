-- case: found by a name
SELECT id FROM ord
WHERE cust_id = (SELECT id FROM cust WHERE name = 'Ann')  -- finds: scalar-subquery-rows
-- says: more than one row
-- help: write IN

-- case: for each row, and in a sum
SELECT c.id, (SELECT o.amt FROM ord AS o WHERE o.cust_id = c.id) AS amt FROM cust AS c;  -- finds: scalar-subquery-rows
SELECT amt + (SELECT p.amount FROM pay AS p WHERE p.ord_id = ord.id) FROM ord  -- finds: scalar-subquery-rows

-- case: groups
SELECT id FROM ord WHERE amt > (SELECT avg(amt) FROM ord GROUP BY status)  -- finds: scalar-subquery-rows

-- case: an aggregate, a key, LIMIT 1
SELECT id FROM ord WHERE amt = (SELECT max(amt) FROM ord);
SELECT o.id, (SELECT c.name FROM cust AS c WHERE c.id = o.cust_id) FROM ord AS o;
SELECT id FROM ord WHERE cust_id = (SELECT id FROM cust ORDER BY name LIMIT 1);
SELECT id FROM ord AS o WHERE amt > (SELECT sum(i.price) FROM item AS i WHERE i.ord_id = o.id GROUP BY i.ord_id)

-- case: IN, ANY, EXISTS, FROM
SELECT id FROM ord WHERE cust_id IN (SELECT id FROM cust) AND amt > ANY (SELECT amount FROM pay)
AND EXISTS (SELECT 1 FROM pay) AND id IN (SELECT t.id FROM (SELECT id FROM ord) AS t);
SELECT ARRAY(SELECT id FROM cust)

-- case: what is not known
SELECT (SELECT n FROM log WHERE what = 'a'), (SELECT n FROM busy WHERE cust_id = 5)

-- case: SQLite takes the first row
-- dialect: sqlite
SELECT c.id, (SELECT o.amt FROM ord AS o WHERE o.cust_id = c.id ORDER BY o.ts) FROM cust AS c

-- case: the largest of all counts
-- dialect: oracle
SELECT cust_id FROM ord GROUP BY cust_id HAVING COUNT(*) = (SELECT MAX(COUNT(*)) FROM ord GROUP BY cust_id)

-- case: rows put together
-- dialect: tsql
SELECT (SELECT name FROM cust FOR XML PATH(''))
