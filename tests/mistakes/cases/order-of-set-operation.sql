--- wrong
SELECT id, title FROM dept UNION SELECT id, name FROM emp ORDER BY city
-- message: ORDER BY behind a set operation names what is not among its columns
-- help: it sorts the result of the whole: use a column that the first SELECT names

--- wrong
SELECT name FROM emp UNION ALL SELECT title FROM dept ORDER BY hired
-- message: ORDER BY behind a set operation names what is not among its columns
-- help: it sorts the result of the whole: use a column that the first SELECT names

--- something else
SELECT name FROM emp ORDER BY 4
-- is: position-out-of-range
