--- wrong
SELECT name FROM emp WHERE IS NULL boss_id
-- message: no column stands before IS
-- help: each condition names its column: x IS NULL
-- at: IS

--- wrong
SELECT name FROM emp WHERE boss_id NULL
-- message: IS is missing before NULL
-- help: write IS NULL or IS NOT NULL
-- at: NULL

--- wrong
SELECT name FROM emp WHERE dept_id IS NULL OR IS NOT NULL
-- message: no column stands before IS
-- help: each condition names its column: x IS NULL
-- at: IS

--- something else
SELECT name FROM emp WHERE id IS NULL OR
-- is: unfinished-condition
