-- case: customers without an order
SELECT c.id, count(*) AS orders  -- finds: count-star-outer
FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id GROUP BY c.id
-- says: this gives 1 and not 0
-- help: write `count(o.id)`

-- case: without a star, and by the place in SELECT
SELECT name, count(1) FROM cust  -- finds: count-star-outer
LEFT JOIN ord ON cust_id = cust.id AND status = 'paid' GROUP BY 1

-- case: groups that have none
SELECT c.region FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id GROUP BY c.region
HAVING count(*) = 0  -- finds: count-star-outer

-- case: days without an order
SELECT d.day, count(*)  -- finds: count-star-outer
FROM generate_series(DATE '2024-01-01', DATE '2024-01-31', INTERVAL 1 DAY) AS d (day)
LEFT JOIN ord AS o ON o.day = d.day GROUP BY d.day

-- case: a column of the other table
SELECT c.id, count(o.id) FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id GROUP BY c.id

-- case: both are counted, or only what was found
SELECT c.id, count(*), count(o.id) FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id GROUP BY c.id;
SELECT c.id, count(*) FILTER (WHERE o.id IS NOT NULL) FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id
GROUP BY c.id

-- case: the join finds one row at most
SELECT o.status, count(*) FROM ord AS o LEFT JOIN cust AS c ON c.id = o.cust_id GROUP BY o.status;
SELECT o.status, count(*) FROM ord AS o
LEFT JOIN (SELECT ord_id, sum(amount) AS paid FROM pay GROUP BY ord_id) AS p ON p.ord_id = o.id GROUP BY o.status

-- case: grouped by what was joined, or inner joins
SELECT o.status, count(*) FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id GROUP BY o.status;
SELECT c.id, count(*) FROM cust AS c JOIN ord AS o ON o.cust_id = c.id GROUP BY c.id;
SELECT c.id, count(*) FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id WHERE o.amt > 3 GROUP BY c.id

-- case: more than one of them, and all of it
SELECT c.id FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id GROUP BY c.id HAVING count(*) > 1;
SELECT count(*) FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id
