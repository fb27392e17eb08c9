-- Answers that are right and written with care: no rule may nag about them.

SELECT c.name, count(o.id) AS n FROM cust c LEFT JOIN ord o ON o.cust_id = c.id GROUP BY c.id, c.name ORDER BY n
    DESC, c.id LIMIT 5;
WITH per AS (SELECT cust_id, sum(amt) AS total FROM ord GROUP BY cust_id), best AS (SELECT max(total) AS top
    FROM per) SELECT per.cust_id FROM per, best WHERE per.total = best.top;
WITH per AS (SELECT cust_id, sum(amt) AS total FROM ord GROUP BY cust_id), best AS (SELECT avg(total) AS mean
    FROM per) SELECT per.cust_id, per.total - best.mean FROM per CROSS JOIN best;
SELECT o.id, sum(i.qty * i.price) FROM ord o JOIN item i ON i.ord_id = o.id JOIN cust c ON c.id = o.cust_id
    WHERE c.region = 'x' GROUP BY o.id;
SELECT c.region, sum(i.qty) AS pieces, count(DISTINCT o.id) AS orders FROM cust c JOIN ord o ON o.cust_id = c.id
    JOIN item i ON i.ord_id = o.id GROUP BY c.region;
SELECT o.status, sum(p.amount) FROM ord o JOIN pay p ON p.ord_id = o.id GROUP BY o.status;
SELECT c.name, sum(o.amt) FROM cust c JOIN ord o ON o.cust_id = c.id GROUP BY c.name;
SELECT c.name, avg(o.amt), count(*) FROM ord o JOIN cust c ON c.id = o.cust_id GROUP BY c.name HAVING count(*) >
    3;
SELECT c.name FROM cust c WHERE NOT EXISTS (SELECT 1 FROM ord o WHERE o.cust_id = c.id AND NOT EXISTS (SELECT 1
    FROM pay p WHERE p.ord_id = o.id));
SELECT c.name FROM cust c WHERE NOT EXISTS (SELECT 1 FROM (SELECT DISTINCT product FROM item) p WHERE NOT EXISTS
    (SELECT 1 FROM ord o JOIN item i ON i.ord_id = o.id WHERE o.cust_id = c.id AND i.product = p.product));
SELECT a.id, b.id AS other FROM ord a JOIN ord b ON a.cust_id = b.cust_id AND a.id < b.id;
SELECT a.product, b.product, count(*) FROM item a JOIN item b ON a.ord_id = b.ord_id AND a.product < b.product
    GROUP BY a.product, b.product;
SELECT o.id, o.amt, o.amt / t.total FROM ord o, (SELECT sum(amt) AS total FROM ord) t;
SELECT o.id FROM ord o WHERE o.amt > (SELECT avg(x.amt) FROM ord x WHERE x.cust_id = o.cust_id);
SELECT o.* FROM ord o JOIN (SELECT cust_id, max(ts) AS last FROM ord GROUP BY cust_id) m ON m.cust_id =
    o.cust_id AND m.last = o.ts;
SELECT id FROM ord WHERE (cust_id, ts) IN (SELECT cust_id, max(ts) FROM ord GROUP BY cust_id);
SELECT * FROM (SELECT o.*, row_number() OVER (PARTITION BY cust_id ORDER BY ts DESC, id) AS rn FROM ord o) t
    WHERE rn = 1;
SELECT d.day::DATE, coalesce(sum(o.amt), 0) FROM generate_series(DATE '2024-01-01', DATE '2024-01-31', INTERVAL
    1 DAY) AS d(day) LEFT JOIN ord o ON o.day = d.day::DATE GROUP BY 1 ORDER BY 1;
SELECT day, sum(sum(amt)) OVER (ORDER BY day) FROM ord GROUP BY day;
SELECT DISTINCT o.cust_id, i.product FROM ord o JOIN item i ON i.ord_id = o.id;
SELECT DISTINCT c.region FROM cust c JOIN ord o ON o.cust_id = c.id WHERE o.amt > 5;
SELECT name FROM cust WHERE id IN (SELECT cust_id FROM ord) AND id NOT IN (SELECT cust_id FROM ord WHERE status
    = 'x' AND cust_id IS NOT NULL);
SELECT status, count(*) FROM ord WHERE ts >= '2024-01-01' AND ts < '2024-02-01' GROUP BY status;
SELECT c.id, CASE WHEN count(o.id) = 0 THEN 'none' ELSE 'some' END AS has FROM cust c LEFT JOIN ord o ON
    o.cust_id = c.id GROUP BY c.id;
SELECT c.id, count(*) FILTER (WHERE o.status = 'paid') AS paid FROM cust c LEFT JOIN ord o ON o.cust_id = c.id
    GROUP BY c.id;
SELECT c.id, sum(CASE WHEN o.status = 'paid' THEN 1 ELSE 0 END) AS paid FROM cust c LEFT JOIN ord o ON o.cust_id
    = c.id GROUP BY c.id;
SELECT c.name, o.id FROM cust c LEFT JOIN ord o ON o.cust_id = c.id AND o.amt > 100 WHERE c.region = 'x';
SELECT c.id FROM cust c LEFT JOIN ord o ON o.cust_id = c.id WHERE o.id IS NULL;
SELECT c.id, (SELECT count(*) FROM ord o WHERE o.cust_id = c.id) AS n FROM cust c;
SELECT c.id, (SELECT o.amt FROM ord o WHERE o.cust_id = c.id ORDER BY o.ts DESC, o.id LIMIT 1) AS last FROM cust
    c;
SELECT c.id, last.amt FROM cust c LEFT JOIN LATERAL (SELECT o.amt FROM ord o WHERE o.cust_id = c.id ORDER BY
    o.ts DESC, o.id LIMIT 1) last ON true;
SELECT id, amt, rank() OVER (ORDER BY amt DESC) AS r FROM ord QUALIFY r <= 3;
SELECT o.cust_id, o.amt, sum(o.amt) OVER (PARTITION BY o.cust_id ORDER BY o.ts, o.id ROWS BETWEEN 2 PRECEDING
    AND CURRENT ROW) FROM ord o;
SELECT a.day, a.total, b.total AS before FROM (SELECT day, sum(amt) AS total FROM ord GROUP BY day) a LEFT JOIN
    (SELECT day, sum(amt) AS total FROM ord GROUP BY day) b ON b.day = a.day - 1;
WITH d AS (SELECT day, sum(amt) AS total FROM ord GROUP BY day) SELECT a.day, sum(b.total) FROM d a JOIN d b ON
    b.day <= a.day GROUP BY a.day;
SELECT product, sum(qty) AS n FROM item GROUP BY product ORDER BY n DESC, product LIMIT 3;
SELECT c.id, c.name FROM cust c JOIN ord o ON o.cust_id = c.id GROUP BY c.id, c.name HAVING sum(o.amt) > 100;
SELECT c.name, o.amt, p.amount FROM cust c JOIN ord o ON o.cust_id = c.id LEFT JOIN pay p ON p.ord_id = o.id;
SELECT o.id, o.amt, coalesce(p.paid, 0) AS paid FROM ord o LEFT JOIN (SELECT ord_id, sum(amount) AS paid FROM
    pay GROUP BY ord_id) p ON p.ord_id = o.id WHERE o.amt > coalesce(p.paid, 0);
SELECT c.region, sum(o.amt) AS revenue, sum(p.paid) AS paid FROM cust c JOIN ord o ON o.cust_id = c.id LEFT JOIN
    (SELECT ord_id, sum(amount) AS paid FROM pay GROUP BY ord_id) p ON p.ord_id = o.id GROUP BY c.region;
SELECT extract(year FROM ts) AS y, sum(amt) FROM ord GROUP BY y ORDER BY y;
SELECT upper(name) AS name FROM cust ORDER BY name;
SELECT date_trunc('month', day) AS month, sum(amt) FROM ord GROUP BY month;
SELECT name FROM cust c WHERE (SELECT count(*) FROM ord o WHERE o.cust_id = c.id) >= 2;
SELECT name FROM cust c WHERE 2 <= (SELECT count(*) FROM ord WHERE cust_id = c.id);
SELECT max(amt) - min(amt) FROM ord;
SELECT id FROM ord ORDER BY amt DESC, id LIMIT 1;
SELECT name, region FROM cust WHERE region <> 'x' OR region IS NULL;
SELECT count(*) FROM (SELECT DISTINCT cust_id FROM ord) t;
SELECT count(*) FROM cust c WHERE EXISTS (SELECT * FROM ord WHERE ord.cust_id = c.id);
SELECT i.product, sum(i.qty) AS qty FROM item i JOIN ord o ON o.id = i.ord_id WHERE o.status = 'paid' GROUP BY
    i.product;
SELECT c.name FROM cust c JOIN ord o ON o.cust_id = c.id AND o.day = (SELECT max(day) FROM ord);
SELECT id FROM ord WHERE day = (SELECT max(day) FROM ord);
SELECT id, name FROM cust UNION SELECT id, status FROM ord;
SELECT o.id, i.qty FROM ord o LEFT JOIN item i ON i.ord_id = o.id AND i.line = 1;
SELECT c.id, count(DISTINCT i.product) FROM cust c LEFT JOIN ord o ON o.cust_id = c.id LEFT JOIN item i ON
    i.ord_id = o.id GROUP BY c.id;
SELECT c.id, count(i.line) FROM cust c LEFT JOIN ord o ON o.cust_id = c.id LEFT JOIN item i ON i.ord_id = o.id
    GROUP BY c.id;
SELECT c.id, count(o.id) FROM cust c LEFT JOIN ord o ON o.cust_id = c.id LEFT JOIN pay p ON p.ord_id = o.id
    WHERE p.id IS NULL GROUP BY c.id;
SELECT c.name, m.n FROM cust c JOIN (SELECT cust_id, count(*) AS n FROM ord GROUP BY cust_id) m ON m.cust_id =
    c.id ORDER BY m.n DESC, c.id LIMIT 3;
SELECT o.id, o.ts, lag(o.ts) OVER (PARTITION BY o.cust_id ORDER BY o.ts) FROM ord o;
SELECT cust_id, sum(amt) FILTER (WHERE status = 'paid') AS paid, sum(amt) AS total FROM ord GROUP BY cust_id;
SELECT sum(o.amt) FROM ord o JOIN cust c ON c.id = o.cust_id JOIN log l ON l.n = c.id;
SELECT sum(amt) FROM ord WHERE id IN (SELECT ord_id FROM item WHERE product = 'x');
SELECT sum(o.amt) FROM cust c JOIN ord o USING (id);
SELECT weight FROM ord WHERE weight = 1.5;
SELECT o.id FROM ord o ASOF JOIN log l ON l.seen <= o.ts;
SELECT c.id, r.n FROM cust c, range(3) r(n);
SELECT c.id, 1 AS one FROM cust c GROUP BY c.id;
SELECT p.ord_id, sum(p.amount), max(o.amt) FROM pay p JOIN ord o ON o.id = p.ord_id GROUP BY p.ord_id;
SELECT p.ord_id, o.amt - sum(p.amount) FROM pay p JOIN ord o ON o.id = p.ord_id GROUP BY p.ord_id, o.amt;
SELECT o.id FROM ord o WHERE o.status = 'a' AND EXISTS (SELECT 1 FROM ord p WHERE p.status = 'b' AND p.cust_id =
    o.cust_id);
SELECT (SELECT count(*) FROM ord) AS orders, (SELECT count(*) FROM cust) AS customers;
SELECT name FROM cust WHERE id = (SELECT cust_id FROM ord WHERE id = 5);
SELECT c.name, o.id FROM cust AS c INNER JOIN ord AS o ON c.id = o.cust_id WHERE o.amt = (SELECT max(amt) FROM
    ord);
SELECT c.name, o.amt FROM cust c INNER JOIN ord o ON (o.cust_id = c.id) INNER JOIN item i ON (i.ord_id = o.id
    AND i.line = 1);
SELECT c.name FROM cust c JOIN (ord o JOIN item i ON i.ord_id = o.id) ON o.cust_id = c.id;
SELECT c.name FROM (cust c JOIN ord o ON o.cust_id = c.id);
WITH a AS (SELECT * FROM cust), b AS (SELECT cust_id, count(*) AS n FROM ord GROUP BY cust_id) SELECT a.name,
    b.n FROM a JOIN b ON a.id = b.cust_id;
WITH a AS (FROM cust SELECT id, name) FROM a JOIN ord o ON o.cust_id = a.id SELECT a.name, o.amt;
FROM cust JOIN ord ON ord.cust_id = cust.id;
SELECT o.id FROM ord o JOIN log l ON (o.id, o.status) = (l.n, l.what);
SELECT r.region, s.status, count(o.id) FROM (SELECT DISTINCT region FROM cust) r CROSS JOIN (SELECT DISTINCT
    status FROM ord) s LEFT JOIN cust c ON c.region = r.region LEFT JOIN ord o ON o.cust_id = c.id AND o.status =
    s.status GROUP BY r.region, s.status;
SELECT d::DATE, count(o.id) FROM range(DATE '2024-01-01', DATE '2024-02-01', INTERVAL 1 DAY) t(d) LEFT JOIN ord
    o ON o.day = t.d::DATE GROUP BY 1;
WITH RECURSIVE tree AS (SELECT id, cust_id, 0 AS depth FROM ord WHERE cust_id IS NULL UNION ALL SELECT o.id,
    o.cust_id, tree.depth + 1 FROM ord o JOIN tree ON o.cust_id = tree.id) SELECT id, depth FROM tree;
WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 10) SELECT c.id, n.i FROM cust c JOIN
    n ON n.i <= c.id;
SELECT c.id FROM cust c WHERE c.id NOT IN (SELECT o.cust_id FROM ord o WHERE o.cust_id = c.id);
SELECT p.* FROM (PIVOT ord ON status USING sum(amt) GROUP BY cust_id) p;
PIVOT ord ON status USING sum(amt) GROUP BY cust_id;
SELECT c.id, t.n FROM cust c LEFT JOIN (SELECT cust_id, count(*) AS n FROM ord GROUP BY cust_id) t ON t.cust_id
    = c.id ORDER BY t.n DESC NULLS LAST, c.id LIMIT 1;
SELECT cust_id, max(amt) FROM ord GROUP BY cust_id ORDER BY cust_id LIMIT 10;
SELECT o.id, sum(i.qty) OVER (PARTITION BY o.cust_id) FROM ord o JOIN item i ON i.ord_id = o.id;
SELECT list(o.id ORDER BY o.ts) FROM ord o JOIN cust c ON c.id = o.cust_id;
SELECT sum(x) FROM (SELECT max(amt) AS x FROM ord GROUP BY cust_id) t;
SELECT c.id, sum(t.total) FROM cust c JOIN ord o ON o.cust_id = c.id JOIN (SELECT ord_id, sum(qty * price) AS
    total FROM item GROUP BY ord_id) t ON t.ord_id = o.id GROUP BY c.id;
SELECT c.region, count(DISTINCT c.id), sum(o.amt) FROM cust c LEFT JOIN ord o ON o.cust_id = c.id GROUP BY
    c.region;
SELECT c.region, avg(t.n) FROM cust c JOIN (SELECT cust_id, count(*) n FROM ord GROUP BY cust_id) t ON t.cust_id
    = c.id GROUP BY c.region;
SELECT o.day, o.amt - lag(o.amt) OVER (ORDER BY o.day, o.id) FROM ord o;
SELECT DISTINCT day FROM ord ORDER BY day;
SELECT DISTINCT c.id, c.name, i.product FROM cust c JOIN ord o ON o.cust_id = c.id JOIN item i ON i.ord_id =
    o.id;
SELECT DISTINCT o.cust_id FROM ord o JOIN item i ON i.ord_id = o.id WHERE i.product = 'x';
SELECT DISTINCT first_value(id) OVER (PARTITION BY cust_id ORDER BY ts) FROM ord;
SELECT id FROM ord WHERE ts BETWEEN now() - INTERVAL 7 DAY AND now();
SELECT id FROM ord WHERE ts >= DATE '2024-01-01' AND ts < DATE '2024-02-01';
SELECT id FROM ord WHERE date_trunc('day', ts) BETWEEN '2024-01-01' AND '2024-01-31';
SELECT id FROM ord WHERE year(ts) = 2024 AND month(ts) = 1;
SELECT sum(CASE WHEN i.product = 'x' THEN o.amt ELSE 0 END) FROM ord o JOIN item i ON i.ord_id = o.id;
SELECT a.id FROM ord a WHERE 2 > (SELECT count(DISTINCT b.amt) FROM ord b WHERE b.amt > a.amt);
SELECT a.id, count(b.id) + 1 AS rank FROM ord a LEFT JOIN ord b ON b.amt > a.amt GROUP BY a.id;
SELECT a.id, count(*) AS rank FROM ord a JOIN ord b ON b.amt >= a.amt GROUP BY a.id;
SELECT a.id, count(*) AS rank FROM ord a LEFT JOIN ord b ON b.cust_id = a.cust_id AND b.ts <= a.ts GROUP BY a.id;
UPDATE ord SET note = 'x' WHERE id IN (SELECT ord_id FROM pay);
DELETE FROM ord WHERE cust_id IN (SELECT id FROM cust WHERE region = 'x') AND id < 0;
SELECT c.name, (SELECT name FROM cust x WHERE x.id = o.cust_id) FROM ord o JOIN cust c ON c.id = o.cust_id;
SELECT e.status FROM ord e GROUP BY e.status HAVING count(*) = (SELECT max(n) FROM (SELECT count(*) AS n FROM
    ord GROUP BY status) t);
SELECT id FROM ord WHERE status = 'a' AND (note = 'x' OR note = 'y') AND amt BETWEEN 1 AND 5 AND amt <> 3;
SELECT o.id FROM ord o WHERE o.amt >= ALL (SELECT x.amt FROM ord x);
SELECT o.id, CASE WHEN o.amt > 10 THEN 'big' ELSE 'small' END AS status FROM ord o WHERE o.status = 'paid';
SELECT status AS note, count(*) FROM ord GROUP BY status;
SELECT date_trunc('month', ts)::DATE AS month, count(*) FROM ord GROUP BY ALL ORDER BY month;
SELECT c.id, c.name FROM cust c LEFT JOIN ord o ON o.cust_id = c.id GROUP BY c.id, c.name HAVING count(o.id) = 0;
SELECT coalesce(c.region, 'all') AS region, count(*) FROM cust c GROUP BY ROLLUP (c.region);
SELECT o.id FROM ord o QUALIFY row_number() OVER (PARTITION BY o.cust_id ORDER BY o.ts DESC) = 1;
SELECT c.id, x.id FROM cust c LEFT JOIN (SELECT DISTINCT ON (cust_id) cust_id, id FROM ord ORDER BY cust_id, ts
    DESC) x ON x.cust_id = c.id;
SELECT sum(o.amt) FROM ord o JOIN (SELECT DISTINCT ord_id FROM item WHERE product = 'x') i ON i.ord_id = o.id;
SELECT sum(o.amt), max(p.n) FROM ord o JOIN (SELECT ord_id, count(*) AS n FROM pay GROUP BY ord_id) p ON
    p.ord_id = o.id;
SELECT o.status, avg(p.amount), count(p.id) FROM ord o LEFT JOIN pay p ON p.ord_id = o.id GROUP BY o.status;
