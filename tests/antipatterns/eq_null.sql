-- case: equals on the right
SELECT name FROM cust
WHERE region = NULL  -- finds: eq-null
-- says: nothing is ever equal to NULL
-- help: write `region IS NULL`

-- case: unequal, and on the left
SELECT name FROM cust WHERE NULL <> region  -- finds: eq-null
-- help: `region IS NOT NULL`

-- case: in a join
SELECT c.id
FROM cust AS c
LEFT JOIN ord AS o ON o.cust_id = c.id AND o.note = NULL  -- finds: eq-null

-- case: a simple CASE compares by equals
SELECT CASE region
    WHEN NULL THEN 'none'  -- finds: eq-null
    ELSE region END FROM cust
-- help: write `CASE WHEN region IS NULL THEN …`

-- case: in another dialect
-- dialect: postgres
SELECT name FROM cust WHERE region = NULL  -- finds: eq-null

-- case: IS NULL
SELECT name FROM cust WHERE region IS NULL AND mail IS NOT NULL

-- case: an assignment in an update is not a comparison
UPDATE cust SET region = NULL WHERE id = 1

-- case: NULL that CASE gives
SELECT CASE region WHEN 'x' THEN NULL END, CASE WHEN region = 'y' THEN NULL END FROM cust

-- case: IS NOT DISTINCT FROM takes NULL for a value
SELECT name FROM cust WHERE region IS NOT DISTINCT FROM NULL
