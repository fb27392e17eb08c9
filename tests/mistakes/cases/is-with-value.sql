--- wrong
SELECT CASE WHEN pay IS THEN 1 END FROM emp
-- message: nothing stands behind IS
-- help: write IS NULL or IS NOT NULL
-- at: IS

--- wrong
SELECT name FROM emp WHERE id IS 1
-- message: IS asks for NULL, not for a value
-- help: compare values by `=`; NULL alone takes IS
-- at: IS 1

--- wrong
SELECT name FROM emp WHERE id IS NOT IN (1, 2)
-- message: IS NOT does not go with IN
-- help: write NOT IN alone
-- at: IS NOT IN

--- wrong
SELECT name FROM emp WHERE id IS IN (1, 2)
-- message: IS does not go with IN
-- help: write IN alone
-- at: IS IN

--- wrong
SELECT * FROM emp WHERE id IS NOT EQUAL 3
-- message: IS NOT asks for NULL, not for a value
-- help: compare values by `<>`; NULL alone takes IS NOT
-- at: IS NOT EQUAL

--- wrong
SELECT name FROM emp WHERE boss_id IS > 3
-- message: IS does not go with `>`
-- help: write the comparison alone
-- at: IS >

--- something else
SELECT name FROM emp WHERE pay IS NULL id = 1
-- is: missing-and
