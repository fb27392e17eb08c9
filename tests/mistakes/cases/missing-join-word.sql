--- wrong
SELECT e.name FROM emp e INNER dept d ON e.dept_id = d.id
-- message: JOIN is missing behind INNER
-- help: write INNER JOIN
-- at: INNER

--- wrong
SELECT e.name FROM emp e LEFT dept d ON e.dept_id = d.id
-- message: JOIN is missing behind LEFT
-- help: write LEFT JOIN
-- at: LEFT

--- wrong
SELECT name FROM emp RIGHT dept ON true
-- message: JOIN is missing behind RIGHT
-- help: write RIGHT JOIN
-- at: RIGHT

--- something else
SELECT left(name, 2) FROM emp WHERE
-- is: empty-clause
