-- case: the greatest
SELECT cust_id,
    max(DISTINCT amt)  -- finds: distinct-extreme
FROM ord GROUP BY cust_id
-- says: the greatest value is the greatest
-- help: `max(amt)`

-- case: the least
SELECT min(DISTINCT ts) FROM ord  -- finds: distinct-extreme

-- case: without DISTINCT, and where it counts
SELECT max(amt), count(DISTINCT cust_id) FROM ord

-- case: of different rows
SELECT max(amt) FROM (SELECT DISTINCT amt FROM ord)
