-- case: left over
WITH paid AS (SELECT * FROM ord WHERE status = 'paid')  -- finds: unused-cte
SELECT count(*) FROM ord
-- says: `paid` is defined and never used
-- help: ask `paid`

-- case: one of several
WITH a AS (SELECT id FROM cust),
    b AS (SELECT id FROM a),  -- finds: unused-cte
    c AS (SELECT id FROM a)
SELECT * FROM c

-- case: used by nobody but itself
WITH RECURSIVE n AS (SELECT 1 AS x UNION ALL SELECT x + 1 FROM n WHERE x < 5)  -- finds: unused-cte
SELECT id FROM cust

-- case: used
WITH paid AS (SELECT * FROM ord WHERE status = 'paid') SELECT count(*) FROM paid AS p

-- case: used by the next, by a subquery, whatever the case of its letters
WITH a AS (SELECT id FROM cust), b AS (SELECT id FROM A) SELECT id FROM ord WHERE cust_id IN (SELECT id FROM B)

-- case: used by a change
WITH old AS (SELECT id FROM ord WHERE amt < 1) DELETE FROM pay WHERE ord_id IN (SELECT id FROM old)

-- case: used in a union, and in a CTE inside
WITH a AS (SELECT id FROM cust), b AS (WITH c AS (SELECT id FROM a) SELECT id FROM c)
SELECT id FROM b UNION ALL SELECT id FROM a

-- case: a change in WITH does something by itself
-- dialect: postgres
WITH gone AS (DELETE FROM log RETURNING n) SELECT 1

-- case: pivoted
WITH p AS (SELECT cust_id, status, amt FROM ord) PIVOT p ON status USING sum(amt)
