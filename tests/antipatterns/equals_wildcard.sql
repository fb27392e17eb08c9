-- case: begins with
SELECT name FROM cust
WHERE name = 'A%'  -- finds: equals-wildcard
-- says: compares `name` with the text A% itself
-- help: write `name LIKE 'A%'`

-- case: contains, negated, in lower case
SELECT name FROM cust WHERE lower(name) <> '%ann%'  -- finds: equals-wildcard
-- help: `lower(name) NOT LIKE '%ann%'`

-- case: in a list
SELECT name FROM cust
WHERE name IN ('Bo',
    'A%')  -- finds: equals-wildcard

-- case: on the left, with the table's name
SELECT c.name FROM cust AS c JOIN ord AS o ON o.cust_id = c.id AND '%paid' = o.status  -- finds: equals-wildcard

-- case: a simple CASE
SELECT CASE name WHEN 'A%' THEN 1 END FROM cust  -- finds: equals-wildcard

-- case: of a CTE, a month
WITH c AS (SELECT strftime(ts, '%Y-%m-%d') AS day FROM ord) SELECT * FROM c WHERE day = '2024-01%'  -- finds: equals-wildcard

-- case: LIKE
SELECT name FROM cust WHERE name LIKE 'A%'

-- case: shares, units and formats
SELECT id FROM ord
WHERE note = '50%' OR note = '%' OR note = 'less 5 %' OR note = '7.5%' OR note IN ('+10%', 'about 3%', '%Y-%m')

-- case: an assignment
UPDATE ord SET note = 'A%' WHERE id = 1

-- case: what is no column of text
SELECT 'A%' = 'B%', strftime(ts, '%Y') = '%Y' FROM ord
