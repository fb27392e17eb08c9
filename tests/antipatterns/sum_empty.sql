-- case: a subquery that may find nothing
SELECT c.id, (
    SELECT sum(o.amt)  -- finds: sum-empty
    FROM ord AS o WHERE o.cust_id = c.id) AS total
FROM cust AS c
-- says: where there is no `o`, this is NULL and not 0
-- help: write `coalesce(sum(o.amt), 0)`

-- case: an outer join that may find nothing
SELECT c.id, sum(o.amt) AS total  -- finds: sum-empty
FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id GROUP BY c.id

-- case: of rows of which there may be none
SELECT sum(amt) FROM ord WHERE status = 'paid'  -- finds: sum-empty

-- case: replaced already
SELECT c.id, (SELECT coalesce(sum(o.amt), 0) FROM ord AS o WHERE o.cust_id = c.id) FROM cust AS c;
SELECT c.id, coalesce(sum(o.amt), 0) FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id GROUP BY c.id;
SELECT c.id, sum(coalesce(o.amt, 0)) FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id GROUP BY c.id;
SELECT c.id, coalesce((SELECT sum(o.amt) FROM ord AS o WHERE o.cust_id = c.id), 0) FROM cust AS c

-- case: a row finds itself, and what is looked at further
SELECT o.id, (SELECT sum(p.amt) FROM ord AS p WHERE p.cust_id = o.cust_id AND p.ts <= o.ts) FROM ord AS o;
SELECT t.id FROM (SELECT c.id, sum(o.amt) AS n FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id GROUP BY c.id) AS t
WHERE t.n > 5

-- case: there is always something
SELECT cust_id, sum(amt) FROM ord GROUP BY cust_id;
SELECT c.id, sum(o.amt) FROM cust AS c JOIN ord AS o ON o.cust_id = c.id GROUP BY c.id

-- case: compared, where NULL passes nothing either
SELECT c.id FROM cust AS c WHERE 5 < (SELECT sum(o.amt) FROM ord AS o WHERE o.cust_id = c.id);
SELECT c.id FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id GROUP BY c.id HAVING sum(o.amt) > 5
