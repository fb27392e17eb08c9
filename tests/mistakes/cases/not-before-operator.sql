--- wrong
SELECT * FROM emp WHERE id NOT = 3
-- message: NOT does not make `not equal`
-- help: write `<>`
-- at: NOT =

--- wrong
SELECT * FROM emp WHERE id NOT IS NULL
-- message: NOT stands behind IS
-- help: write IS NOT NULL
-- at: NOT IS

--- wrong
SELECT * FROM emp WHERE id NOT 3
-- message: NOT does not make `not equal`
-- help: write `<>`
-- at: NOT 3

--- something else
SELECT name FROM emp WHERE NOT id = 1 pay = 2
-- is: missing-and
