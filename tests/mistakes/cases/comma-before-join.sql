--- wrong
SELECT name FROM emp, JOIN dept ON true
-- message: a comma stands before JOIN
-- help: take the comma out: JOIN joins by itself
-- at: ,

--- wrong
SELECT name FROM emp, LEFT JOIN dept ON emp.dept_id = dept.id
-- message: a comma stands before JOIN
-- help: take the comma out: JOIN joins by itself
-- at: ,

--- something else
SELECT * FROM emp, dept LEFT JOIN sale WHERE 1 = 1
-- is: join-without-condition
