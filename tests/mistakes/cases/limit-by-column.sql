--- wrong
SELECT name FROM emp WHERE id = 1 LIMIT dept_id
-- message: LIMIT takes a number, and knows no columns
-- help: write how many rows: LIMIT 3
-- at: dept_id

--- wrong
SELECT name FROM emp ORDER BY pay LIMIT 3 OFFSET id
-- message: OFFSET takes a number, and knows no columns
-- help: write how many rows: OFFSET 3
-- at: id

--- something else
SELECT pay LIMIT 3
-- is: missing-from
