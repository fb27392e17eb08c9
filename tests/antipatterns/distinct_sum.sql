-- case: a sum
SELECT cust_id,
    sum(DISTINCT amt)  -- finds: distinct-sum
FROM ord GROUP BY cust_id
-- says: rows with equal `amt` count only once

-- case: a mean, of a join
SELECT c.id, avg(DISTINCT o.amt) FROM cust c JOIN ord o ON o.cust_id = c.id JOIN item i ON i.ord_id = o.id GROUP BY c.id  -- finds: distinct-sum
-- help: add up `o.amt`

-- case: how many different ones
SELECT count(DISTINCT cust_id), sum(amt), max(DISTINCT amt) FROM ord

-- case: of different rows
SELECT sum(amt) FROM (SELECT DISTINCT id, amt FROM ord)
