--- wrong
SELECT title FROM dept WHERE id NOT IN (SELECT dept FROM emp)
-- message: `dept` is a table: as a value it stands for a whole row
-- help: name one of its columns
-- at: dept

--- wrong
SELECT emp-id FROM emp
-- message: `emp` is a table: as a value it stands for a whole row
-- help: name one of its columns; a name with a dash in it needs double quotes
-- at: emp

--- something else
SELECT name FROM emp WHERE dept > 3
-- is: unknown-column
