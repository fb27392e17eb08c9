--- wrong
SELECT name FROM emp JOIN dept USING (dept_id)
-- message: USING (`dept_id`) wants that column on both sides, and what stands after JOIN has none
-- help: where the columns have different names, compare them in ON
-- at: dept_id

--- wrong
SELECT * FROM emp JOIN sale USING (emp_id)
-- message: USING (`emp_id`) wants that column on both sides, and what stands before JOIN has none
-- help: where the columns have different names, compare them in ON
-- at: emp_id

--- something else
SELECT name FROM emp JOIN dept USING id
-- is: using-without-brackets
