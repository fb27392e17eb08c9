--- wrong
SELECT name FROM emp UNION ORDER BY name
-- message: behind UNION stands no query
-- help: write the SELECT of the other side
-- at: UNION

--- wrong
SELECT id FROM emp EXCEPT
-- message: behind EXCEPT stands no query
-- help: write the SELECT of the other side
-- at: EXCEPT

--- wrong
SELECT name FROM emp UNION UNION SELECT title FROM dept
-- message: behind UNION stands no query
-- help: write the SELECT of the other side
-- at: UNION

--- something else
SELECT name FROM emp UNION SELECT title FROM dept WHERE
-- is: empty-clause
