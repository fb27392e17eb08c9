--- wrong
SELECT name FROM emp WHERE pay > 10 dollars
-- message: nothing stands between these two
-- help: is a comparison or an AND missing? a text goes into single quotes
-- at: 10 dollars

--- wrong
SELECT name FROM emp WHERE name LIKE 'a%' AND LIKE 'b%'
-- message: nothing stands before LIKE
-- help: each condition names what it compares, every time
-- at: LIKE 'b%'

--- wrong
SELECT name FROM emp e, dept d WHERE e.dept_id d.id
-- message: nothing stands between these two
-- help: is a comparison or an AND missing? a text goes into single quotes
-- at: dept_id d

--- something else
SELECT name FROM emp WHERE id = 1 pay = 3
-- is: missing-and
