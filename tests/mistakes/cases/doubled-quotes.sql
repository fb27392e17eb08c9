--- wrong
SELECT name FROM emp WHERE name = ''Ann''
-- message: two single quotes in a row are an empty text
-- help: one quote at either end makes a text
-- at: ''Ann

--- wrong
SELECT ''x'' FROM emp
-- message: two single quotes in a row are an empty text
-- help: one quote at either end makes a text
-- at: ''x

--- something else
SELECT name FROM emp WHERE name = '' dept_id = 1
-- is: missing-and
