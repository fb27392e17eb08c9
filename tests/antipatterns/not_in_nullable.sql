-- case: a column that may be NULL
SELECT name FROM cust WHERE id NOT IN (SELECT cust_id FROM ord)  -- finds: not-in-nullable
-- says: `cust_id` can be NULL
-- help: NOT EXISTS

-- case: NOT before the whole, and a condition about another column
SELECT name FROM cust AS c WHERE NOT c.id IN (
    SELECT o.cust_id  -- finds: not-in-nullable
    FROM ord AS o WHERE o.note IS NOT NULL)

-- case: <> ALL is the same
SELECT name FROM cust WHERE id <> ALL (SELECT cust_id FROM ord)  -- finds: not-in-nullable
-- says: `<> ALL`

-- case: NULL in the list itself
SELECT name FROM cust WHERE region NOT IN ('x', NULL)  -- finds: not-in-nullable
-- help: leave NULL out

-- case: NULL comes from an outer join
SELECT name FROM cust WHERE id NOT IN (
    SELECT o.id  -- finds: not-in-nullable
    FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id)

-- case: through a CTE and a derived table
WITH buyers AS (SELECT cust_id AS buyer FROM ord WHERE amt > 3)
SELECT name FROM cust WHERE id NOT IN (SELECT buyer FROM buyers);  -- finds: not-in-nullable
SELECT name FROM cust
WHERE id NOT IN (SELECT t.cust_id FROM (SELECT * FROM ord) AS t)  -- finds: not-in-nullable

-- case: one side of a UNION
SELECT name FROM cust
WHERE id NOT IN (SELECT id FROM ord UNION SELECT cust_id FROM ord)  -- finds: not-in-nullable

-- case: a column that is never NULL
SELECT name FROM cust WHERE id NOT IN (SELECT ord_id FROM pay)

-- case: NULLs are left out, in one way or another
SELECT name FROM cust WHERE id NOT IN (SELECT cust_id FROM ord WHERE cust_id IS NOT NULL);
SELECT name FROM cust WHERE id NOT IN (SELECT cust_id FROM ord WHERE cust_id > 5 AND amt > 3);
SELECT name FROM cust WHERE id NOT IN (SELECT o.cust_id FROM ord AS o JOIN cust AS c ON c.id = o.cust_id);
SELECT name FROM cust WHERE id NOT IN (SELECT coalesce(cust_id, 0) FROM ord);
SELECT name FROM cust WHERE id NOT IN (SELECT cust_id FROM ord GROUP BY cust_id HAVING cust_id > 1);
SELECT name FROM cust WHERE id NOT IN (SELECT ord_id FROM item JOIN pay USING (ord_id))

-- case: IN, and what is not known
SELECT name FROM cust WHERE id IN (SELECT cust_id FROM ord) AND region NOT IN ('x', 'y');
SELECT name FROM cust WHERE id NOT IN (SELECT cust_id FROM busy) AND id NOT IN (SELECT unnest([1, 2]))
