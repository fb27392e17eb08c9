--- wrong
SELECT e.name FROM emp e WHERE e.pay > (SELECT avg(pay) FROM emp WHERE dept_id = x.dept_id)
-- message: no table in FROM is called `x`
-- help: before a dot goes a table or alias of this FROM: `emp` and `e`
-- at: x

--- wrong
SELECT e1.name, e2.name FROM emp e1 JOIN emp e2 ON e1.boss_id = e2.id WHERE e3.pay > 3
-- message: no table in FROM is called `e3`
-- help: did you mean `e2`? before a dot goes a table or alias of this FROM: `e1` and `e2`
-- at: e3

--- wrong
SELECT x.name FROM emp e
-- message: no table in FROM is called `x`
-- help: before a dot goes a table or alias of this FROM: `e`
-- at: x

--- something else
SELECT dept.title FROM emp
-- is: table-not-in-from
