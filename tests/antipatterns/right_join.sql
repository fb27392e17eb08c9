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
