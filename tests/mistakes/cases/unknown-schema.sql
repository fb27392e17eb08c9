--- wrong
SELECT * FROM emp JOIN hr.dept ON true
-- message: there is no schema `hr`
-- help: there is a table `dept`; name it alone
-- at: hr

--- wrong
SELECT * FROM information.tables
-- message: there is no schema `information`
-- help: name the table as the exercise does
-- at: information

--- something else
SELECT name FROM main.emps
-- is: unknown-table
