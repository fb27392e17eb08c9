-- case: kept on the right
SELECT c.name, o.amt
FROM ord AS o
RIGHT JOIN cust AS c ON c.id = o.cust_id  -- finds: right-join
-- help: begin with `c`

-- case: with USING
SELECT product FROM item RIGHT OUTER JOIN pay USING (ord_id)  -- finds: right-join

-- case: the others
SELECT c.name FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id FULL JOIN item AS i ON i.ord_id = o.id

-- case: a function called so
SELECT right(name, 2) FROM cust JOIN ord ON cust_id = cust.id

-- case: a FULL JOIN for a database that has none
-- dialect: mysql
SELECT c.name, o.amt FROM cust c LEFT JOIN ord o ON o.cust_id = c.id
UNION SELECT c.name, o.amt FROM cust c RIGHT JOIN ord o ON o.cust_id = c.id

-- case: behind another join
SELECT c.name, i.product FROM ord o JOIN item i ON i.ord_id = o.id RIGHT JOIN cust c ON c.id = o.cust_id

-- case: in brackets of its own
SELECT c.name FROM cust c JOIN (item i RIGHT JOIN ord o ON o.id = i.ord_id) ON o.cust_id = c.id;
SELECT c.name FROM (ord o RIGHT JOIN cust c ON c.id = o.cust_id)
