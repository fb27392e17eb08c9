-- case: DISTINCT
SELECT name FROM cust c
WHERE EXISTS (SELECT DISTINCT o.id FROM ord o WHERE o.cust_id = c.id)  -- finds: busy-exists
-- says: DISTINCT makes no difference

-- case: groups that nobody chooses from
SELECT name FROM cust c
WHERE NOT EXISTS (SELECT o.status FROM ord o WHERE o.cust_id = c.id
    GROUP BY o.status)  -- finds: busy-exists

-- case: sorted
SELECT name FROM cust c
WHERE EXISTS (SELECT 1 FROM ord o WHERE o.cust_id = c.id
    ORDER BY o.ts LIMIT 1)  -- finds: busy-exists
-- help: leave ORDER BY out

-- case: nothing but rows
SELECT name FROM cust c WHERE EXISTS (SELECT 1 FROM ord o WHERE o.cust_id = c.id)

-- case: groups that are chosen from
SELECT name FROM cust c
WHERE EXISTS (SELECT o.status FROM ord o WHERE o.cust_id = c.id GROUP BY o.status HAVING count(*) > 1)

-- case: the second of different ones
SELECT name FROM cust c WHERE EXISTS (SELECT DISTINCT o.status FROM ord o WHERE o.cust_id = c.id OFFSET 1)

-- case: a total is a row, even of nothing
SELECT name FROM cust c WHERE EXISTS (SELECT o.status FROM ord o WHERE o.cust_id = c.id GROUP BY ROLLUP (o.status))

-- case: DISTINCT in a list, which is another thing
SELECT name FROM cust c WHERE id IN (SELECT DISTINCT cust_id FROM ord)
