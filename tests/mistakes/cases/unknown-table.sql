--- wrong
SELECT name FROM employees
-- message: there is no table `employees`
-- help: did you mean `emp`? the tables are `dept`, `emp` and `sale`
-- at: employees

--- wrong
SELECT * FROM employee JOIN departments ON 1=1
-- message: there is no table `employee`
-- help: did you mean `emp`? the tables are `dept`, `emp` and `sale`
-- at: employee

--- wrong
SELECT * FROM main.emps
-- message: there is no table `emps`
-- help: did you mean `emp`? the tables are `dept`, `emp` and `sale`
-- at: emps

--- something else
SELECT name FROM hr.emp
-- is: unknown-schema
