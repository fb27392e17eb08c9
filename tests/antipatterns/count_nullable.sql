-- case: a key that may be missing
SELECT count(cust_id) FROM ord  -- finds: count-nullable
-- says: rows in which `cust_id` is NULL are not counted
-- help: write `count(*)`

-- case: for each group, with the table's name
SELECT o.status,
    count(o.cust_id) AS orders  -- finds: count-nullable
FROM ord AS o GROUP BY o.status

-- case: a key that is never NULL, or not here
SELECT count(id) FROM ord;
SELECT count(cust_id) FROM ord WHERE cust_id > 5;
SELECT count(o.cust_id) FROM ord AS o JOIN cust AS c ON c.id = o.cust_id

-- case: each value once, and what an outer join has found
SELECT count(DISTINCT cust_id) FROM ord;
SELECT c.id, count(o.cust_id) FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id GROUP BY c.id

-- case: how many have one, which is asked on purpose
SELECT count(*), count(cust_id) FROM ord;
SELECT count(region), count(mail) FROM cust;
SELECT count(cust_id) FILTER (WHERE status = 'paid') FROM ord

-- case: of windows, and of what is not known
SELECT id, count(cust_id) OVER () FROM ord;
SELECT count(cust_id) FROM busy
