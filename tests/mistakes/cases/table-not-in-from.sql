--- wrong
SELECT e.name, dept.title FROM emp e WHERE e.dept_id = dept.id
-- message: `dept` is not in the FROM of this query
-- help: only tables in FROM have columns to give: join it, or ask one that is there; in FROM: `e`
-- at: dept

--- wrong
SELECT dept.title FROM emp WHERE emp.dept_id = 1
-- message: `dept` is not in the FROM of this query
-- help: only tables in FROM have columns to give: join it, or ask one that is there; in FROM: `emp`
-- at: dept

--- wrong
SELECT s.amount, dept.title FROM sale s JOIN emp ON s.emp_id = emp.id
-- message: `dept` is not in the FROM of this query
-- help: only tables in FROM have columns to give: join it, or ask one that is there; in FROM: `s` and `emp`
-- at: dept

--- something else
SELECT dpt.title FROM emp
-- is: unknown-alias
