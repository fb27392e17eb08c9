--- wrong
SELECT id FROM emp HAVING id > 1
-- message: HAVING is a condition on groups, but there is no GROUP BY
-- help: a condition on single rows goes into WHERE; a condition on groups needs a GROUP BY before it
-- at: HAVING

--- wrong
SELECT id FROM emp HAVING count(*) > 1
-- message: HAVING is a condition on groups, but there is no GROUP BY
-- help: a condition on single rows goes into WHERE; a condition on groups needs a GROUP BY before it
-- at: HAVING

--- something else
SELECT dept_id FROM emp GROUP BY dept_id HAVING name = 'a'
-- is: missing-group-by
