--- wrong
SELECT e.name FROM emp e JOIN dept d ON e.dept_id = d.id ON d.id = 1
-- message: this JOIN has a second ON
-- help: join the conditions with AND, behind the first
-- at: ON

--- wrong
SELECT name FROM emp LEFT JOIN sale ON emp.id = sale.emp_id ON sale.amount > 3
-- message: this JOIN has a second ON
-- help: join the conditions with AND, behind the first
-- at: ON

--- something else
SELECT * FROM emp JOIN dept ON emp.dept_id = dept.id JOIN sale ON sale.emp_id = emp.id WHERE
-- is: empty-clause
