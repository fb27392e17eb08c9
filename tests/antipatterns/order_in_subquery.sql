-- case: joined afterwards
SELECT o.id, c.name
FROM (SELECT * FROM ord ORDER BY ts) AS o  -- finds: order-in-subquery
JOIN cust AS c ON c.id = o.cust_id
-- says: this order is lost
-- help: at the end

-- case: counted afterwards, from WITH
WITH s AS (
    SELECT cust_id, amt FROM ord
    ORDER BY amt  -- finds: order-in-subquery
)
SELECT cust_id, sum(amt) FROM s GROUP BY cust_id

-- case: sorted again
SELECT * FROM (SELECT * FROM ord ORDER BY ts) ORDER BY amt  -- finds: order-in-subquery

-- case: in a list
SELECT name FROM cust WHERE id IN (SELECT cust_id FROM ord ORDER BY amt)  -- finds: order-in-subquery

-- case: it decides which rows are kept
SELECT c.name FROM (SELECT * FROM ord ORDER BY amt DESC LIMIT 3) AS o JOIN cust AS c ON c.id = o.cust_id;
SELECT c.name FROM (SELECT DISTINCT ON (cust_id) * FROM ord ORDER BY cust_id, ts) AS o JOIN cust c ON c.id = o.cust_id

-- case: it decides which come first, or in which order they are listed
SELECT * FROM (SELECT * FROM ord ORDER BY amt) LIMIT 3;
SELECT string_agg(name, ', '), list(id), first(name) FROM (SELECT * FROM cust ORDER BY name)

-- case: rows that are only passed on
SELECT id, amt FROM (SELECT * FROM ord ORDER BY ts) WHERE amt > 3

-- case: numbered as they come
SELECT row_number() OVER () AS nr, id FROM (SELECT * FROM ord ORDER BY ts) ORDER BY nr

-- case: a window's own order
SELECT sum(s) FROM (SELECT sum(amt) OVER (ORDER BY ts) AS s FROM ord)

-- case: one of two readers needs it
WITH s AS (SELECT * FROM ord ORDER BY ts) SELECT count(*) FROM s UNION ALL SELECT id FROM (SELECT * FROM s LIMIT 3)

-- case: an array
SELECT ARRAY(SELECT id FROM ord ORDER BY ts) AS ids

-- case: put side by side
SELECT a.id, b.id FROM (FROM ord ORDER BY amt) AS a POSITIONAL JOIN (FROM ord ORDER BY ts) AS b
