-- case: four deep
SELECT max(n) FROM (
    SELECT n FROM (
        SELECT n FROM (
            SELECT count(*) AS n FROM ord GROUP BY cust_id  -- finds: deep-nesting
        ) WHERE n > 1
    ) WHERE n < 9
)
-- says: inside 3 others
-- help: WITH

-- case: in a join, told once
SELECT 1 FROM cust AS c JOIN (
    SELECT * FROM (SELECT * FROM (SELECT cust_id FROM (SELECT * FROM ord) WHERE amt > 1) WHERE cust_id > 1)  -- finds: deep-nesting
) AS o ON o.cust_id = c.id

-- case: three deep
SELECT max(n) FROM (SELECT n FROM (SELECT count(*) AS n FROM ord GROUP BY cust_id) WHERE n > 1)

-- case: steps with names
WITH a AS (SELECT count(*) AS n FROM ord GROUP BY cust_id), b AS (SELECT n FROM a WHERE n > 1), c AS (SELECT n FROM b)
SELECT max(n) FROM c

-- case: conditions inside conditions
SELECT name FROM cust WHERE id IN (SELECT cust_id FROM ord WHERE id IN (SELECT ord_id FROM pay WHERE ord_id IN (
    SELECT ord_id FROM item WHERE qty > 3)))
