--- wrong
SELECT e.name FROM emp e dept d
-- message: no JOIN stands before the table `dept`
-- help: write JOIN … ON … for each further table
-- at: dept

--- wrong
SELECT * FROM emp e sale s WHERE e.id = s.emp_id
-- message: no JOIN stands before the table `sale`
-- help: write JOIN … ON … for each further table
-- at: sale

--- something else
SELECT name FROM emp e depts d
-- is: nothing known
