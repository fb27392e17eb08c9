--- wrong
SELECT e.name JOIN dept d ON e.dept_id = d.id FROM emp e
-- message: JOIN stands in SELECT, but belongs to FROM
-- help: FROM names the first table, each JOIN behind it another; WHERE comes after them
-- at: JOIN

--- wrong
SELECT name FROM emp JOIN dept ON emp.dept_id = dept.id WHERE JOIN sale ON 1 = 1
-- message: JOIN stands in WHERE, but belongs to FROM
-- help: FROM names the first table, each JOIN behind it another; WHERE comes after them
-- at: JOIN

--- wrong
SELECT name FROM emp WHERE pay > 3 JOIN dept ON emp.dept_id = dept.id
-- message: JOIN stands in WHERE, but belongs to FROM
-- help: FROM names the first table, each JOIN behind it another; WHERE comes after them
-- at: JOIN

--- something else
SELECT * FROM emp JOIN dept WHERE emp.id = 1
-- is: join-without-condition
