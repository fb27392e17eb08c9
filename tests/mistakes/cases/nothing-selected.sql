--- wrong
SELECT name FROM emp WHERE EXISTS (SELECT FROM dept)
-- message: nothing stands behind SELECT
-- help: name the columns to show; `*` stands for all of them
-- at: SELECT

--- wrong
SELECT name FROM emp UNION SELECT
-- message: nothing stands behind SELECT
-- help: name the columns to show; `*` stands for all of them
-- at: SELECT

--- something else
SELECT , FROM emp
-- is: stray-comma
