--- wrong
SELECT name FROM emp JOIN ON emp.id = dept.id
-- message: no table stands behind JOIN
-- help: name the table to join, before ON
-- at: JOIN ON

--- wrong
SELECT * FROM emp LEFT OUTER JOIN ON id = id
-- message: no table stands behind JOIN
-- help: name the table to join, before ON
-- at: JOIN ON

--- wrong
SELECT name FROM emp NATURAL JOIN
-- message: no table stands behind JOIN
-- help: name the table to join, then ON
-- at: JOIN

--- something else
SELECT * FROM emp JOIN dept WHERE emp.dept_id = dept.id
-- is: join-without-condition
