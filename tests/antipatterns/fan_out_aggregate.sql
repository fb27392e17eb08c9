-- case: amounts of orders beside their lines
SELECT
    sum(o.amt),  -- finds: fan-out-aggregate
    sum(i.qty)
FROM ord AS o JOIN item AS i ON i.ord_id = o.id
-- says: a row of `o` is counted once for each row of `i`
-- help: add up `o` and `i` apart

-- case: two sides of one customer
SELECT c.id,
    count(o.id),  -- finds: fan-out-aggregate
    sum(p.n)  -- finds: fan-out-aggregate
FROM cust AS c
LEFT JOIN ord AS o ON o.cust_id = c.id
LEFT JOIN (SELECT DISTINCT n, what FROM log) AS p ON p.n = c.id
GROUP BY c.id

-- case: grouped by the one side, and unqualified
SELECT status, sum(amt) AS total  -- finds: fan-out-aggregate
FROM ord JOIN pay ON pay.ord_id = ord.id
GROUP BY status

-- case: through a third table
SELECT c.region, avg(o.amt)  -- finds: fan-out-aggregate
FROM cust AS c JOIN ord AS o ON c.id = o.cust_id JOIN item AS i ON o.id = i.ord_id
GROUP BY c.region

-- case: only the amounts that fit a condition of their own
SELECT sum(CASE WHEN o.status = 'paid' THEN o.amt ELSE 0 END)  -- finds: fan-out-aggregate
FROM ord AS o LEFT JOIN item AS i ON i.ord_id = o.id
WHERE o.amt > 3
-- says: each row of `i`

-- case: of the many side itself
SELECT c.id, sum(o.amt), count(o.id), avg(o.amt) FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id GROUP BY c.id;
SELECT c.region, sum(i.qty) FROM item AS i JOIN ord AS o ON o.id = i.ord_id JOIN cust AS c ON c.id = o.cust_id
GROUP BY c.region

-- case: added up before the join
SELECT sum(o.amt), sum(i.pieces) FROM ord AS o
JOIN (SELECT ord_id, sum(qty) AS pieces FROM item GROUP BY ord_id) AS i ON i.ord_id = o.id;
WITH paid AS (SELECT ord_id, sum(amount) AS amount FROM pay GROUP BY 1)
SELECT c.id, sum(o.amt), sum(p.amount) FROM cust AS c JOIN ord AS o ON o.cust_id = c.id
LEFT JOIN paid AS p ON p.ord_id = o.id GROUP BY c.id

-- case: what no repetition changes
SELECT min(o.amt), max(o.amt), count(DISTINCT o.id), sum(DISTINCT o.amt), count(*)
FROM ord AS o JOIN item AS i ON i.ord_id = o.id;
SELECT o.id, avg(o.amt) FROM ord AS o JOIN item AS i ON i.ord_id = o.id GROUP BY o.id

-- case: grouped by the key of the many side, or by a column of it
SELECT i.ord_id, i.line, sum(o.amt) FROM ord AS o JOIN item AS i ON i.ord_id = o.id GROUP BY i.ord_id, i.line;
SELECT i.product, sum(o.amt) FROM ord AS o JOIN item AS i ON i.ord_id = o.id GROUP BY i.product

-- case: looked up for each row, and worth something for each
SELECT sum(o.amt) FROM item AS i JOIN ord AS o ON o.id = i.ord_id;
SELECT sum(o.weight) FROM ord AS o JOIN item AS i ON o.id = i.ord_id

-- case: one row of the many side is picked
SELECT sum(o.amt) FROM ord AS o JOIN item AS i ON i.ord_id = o.id AND i.line = 1;
SELECT sum(o.amt) FROM ord AS o JOIN item AS i ON i.ord_id = o.id WHERE i.product = 'x';
SELECT sum(o.amt) FROM ord AS o JOIN item AS i ON i.ord_id = o.id
WHERE i.line = (SELECT max(line) FROM item WHERE ord_id = o.id)

-- case: ranges, semi joins, and counts of rows by a condition
SELECT sum(o.amt) FROM ord AS o JOIN pay AS p ON p.amount BETWEEN o.amt AND o.amt + 10;
SELECT sum(o.amt) FROM ord AS o SEMI JOIN item AS i ON i.ord_id = o.id;
SELECT sum(CASE WHEN o.status = 'paid' THEN 1 ELSE 0 END), sum((o.status = 'new')::INTEGER)
FROM ord AS o JOIN item AS i ON i.ord_id = o.id

-- case: running sums by a join with itself
SELECT a.id, sum(b.amt) FROM ord AS a JOIN ord AS b ON b.ts <= a.ts GROUP BY a.id

-- case: tables whose keys are not known, and windows
SELECT sum(o.amt) FROM ord AS o JOIN log AS l ON l.n = o.id;
SELECT sum(c.id) FROM cust AS c JOIN busy AS b ON b.cust_id = c.id;
SELECT sum(o.amt) OVER () FROM ord AS o JOIN item AS i ON i.ord_id = o.id
