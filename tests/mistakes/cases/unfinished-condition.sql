--- wrong
SELECT name FROM emp WHERE city IS NOT NULL AND NOT IN ('a')
-- message: nothing stands before NOT IN
-- help: each condition names what it compares, every time
-- at: NOT IN

--- wrong
SELECT name FROM emp WHERE name BETWEEN 'A' AND
-- message: nothing stands behind AND
-- help: finish the condition, or take it out
-- at: AND

--- wrong
SELECT name FROM emp WHERE id = 1 AND AND pay = 2
-- message: no condition stands before AND
-- help: write both conditions in full
-- at: AND

--- wrong
SELECT * FROM emp WHERE name = 'a' AND OR id = 1
-- message: no condition stands before OR
-- help: write both conditions in full
-- at: OR

--- wrong
SELECT * FROM emp WHERE name LIKE
-- message: nothing stands behind LIKE
-- help: finish the condition, or take it out
-- at: LIKE

--- wrong
SELECT * FROM emp WHERE id = 1 OR
-- message: nothing stands behind OR
-- help: finish the condition, or take it out
-- at: OR

--- wrong
SELECT e.name FROM emp e JOIN dept d ON
-- message: nothing stands behind ON
-- help: finish the condition, or take it out
-- at: ON

--- wrong
SELECT name FROM emp WHERE pay >
-- message: nothing stands behind >
-- help: finish the condition, or take it out
-- at: >

--- wrong
SELECT name FROM emp WHERE id > 1 AND < 5
-- message: nothing stands before `<`
-- help: each condition names what it compares, every time
-- at: <

--- something else
SELECT name FROM emp WHERE id = 1 pay = 2
-- is: missing-and
