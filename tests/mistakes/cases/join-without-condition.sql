--- wrong
SELECT name FROM emp JOIN dept
-- message: this JOIN has no ON: nothing says which rows belong together
-- help: behind the table goes ON and the columns to compare; CROSS JOIN pairs every row with every row
-- at: JOIN

--- wrong
SELECT name FROM emp LEFT JOIN dept WHERE emp.id = 1
-- message: this JOIN has no ON: nothing says which rows belong together
-- help: behind the table goes ON and the columns to compare; CROSS JOIN pairs every row with every row
-- at: JOIN

--- wrong
SELECT name FROM emp FULL JOIN dept
-- message: this JOIN has no ON: nothing says which rows belong together
-- help: behind the table goes ON and the columns to compare; CROSS JOIN pairs every row with every row
-- at: JOIN

--- something else
SELECT * FROM emp CROSS JOIN dept WHERE
-- is: empty-clause
