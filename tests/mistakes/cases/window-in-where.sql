--- wrong
SELECT id FROM emp WHERE row_number() OVER (ORDER BY id) = 1
-- message: a window function cannot stand in WHERE: windows are computed after it
-- help: filter by it in QUALIFY, or compute it in a subquery or WITH, and filter that outside
-- at: row_number() OVER (ORDER BY id)

--- wrong
SELECT dept_id FROM emp GROUP BY dept_id HAVING row_number() OVER (ORDER BY dept_id) = 1
-- message: a window function cannot stand in HAVING: windows are computed after it
-- help: filter by it in QUALIFY, or compute it in a subquery or WITH, and filter that outside
-- at: row_number() OVER (ORDER BY dept_id)

--- wrong
SELECT row_number() OVER () AS r FROM emp WHERE r = 1
-- message: `r` stands for a window function and cannot stand in WHERE: windows are computed after it
-- help: filter by it in QUALIFY, or compute it in a subquery or WITH, and filter that outside
-- at: r

--- something else
SELECT name FROM emp WHERE count(*) > 1
-- is: aggregate-in-where
