--- wrong
SELECT name FROM emp CROSS JOIN dept ON emp.dept_id = dept.id
-- message: CROSS JOIN takes no ON
-- help: for a condition use JOIN, which keeps the pairs that fulfil it
-- at: ON

--- wrong
SELECT name FROM emp NATURAL JOIN dept ON emp.dept_id = dept.id
-- message: NATURAL JOIN takes no ON
-- help: for a condition use JOIN, which keeps the pairs that fulfil it
-- at: ON

--- wrong
SELECT name FROM sale NATURAL JOIN dept USING (id)
-- message: NATURAL JOIN takes no USING
-- help: for a condition use JOIN, which keeps the pairs that fulfil it
-- at: USING

--- something else
SELECT * FROM emp CROSS JOIN dept JOIN sale WHERE 1 = 1
-- is: join-without-condition
