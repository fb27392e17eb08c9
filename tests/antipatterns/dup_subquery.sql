-- case: in two conditions
SELECT id FROM ord
WHERE amt > (SELECT avg(amt) FROM ord WHERE status = 'paid')
    OR weight > (SELECT avg(amt) FROM ord WHERE status = 'paid')  -- finds: dup-subquery
-- help: by WITH

-- case: joined with itself
SELECT a.cust_id FROM (SELECT cust_id, sum(amt) AS s FROM ord GROUP BY cust_id) AS a
JOIN (SELECT cust_id, sum(amt) AS s FROM ord GROUP BY cust_id) AS b  -- finds: dup-subquery
    ON b.s > a.s

-- case: written once
WITH s AS (SELECT cust_id, sum(amt) AS s FROM ord GROUP BY cust_id) SELECT a.cust_id FROM s AS a JOIN s AS b ON b.s > a.s

-- case: not quite the same
SELECT id FROM ord
WHERE amt > (SELECT avg(amt) FROM ord WHERE status = 'paid') OR amt > (SELECT avg(amt) FROM ord WHERE status = 'new')

-- case: short ones
SELECT id FROM ord WHERE amt > (SELECT avg(amt) FROM ord) OR weight > (SELECT avg(amt) FROM ord)

-- case: about the row outside
SELECT name, (SELECT max(amt) FROM ord WHERE cust_id = c.id) FROM cust AS c
WHERE (SELECT max(amt) FROM ord WHERE cust_id = c.id) > 5
