--- wrong
SELECT emp.name FROM emp e
-- message: `emp` is called `e` in this query
-- help: an alias replaces the table's name: use the alias before the dot, in every clause
-- at: emp

--- wrong
SELECT emp.id FROM emp e JOIN dept d ON emp.dept_id = d.id
-- message: `emp` is called `e` in this query
-- help: an alias replaces the table's name: use the alias before the dot, in every clause
-- at: emp

--- something else
SELECT dept.title FROM emp AS e
-- is: table-not-in-from
