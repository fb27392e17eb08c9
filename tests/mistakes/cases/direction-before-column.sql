--- wrong
SELECT name FROM emp ORDER BY DESC name
-- message: no column stands before DESC
-- help: the column comes first: ORDER BY x DESC
-- at: DESC

--- wrong
SELECT name FROM emp ORDER BY ASC name LIMIT 3
-- message: no column stands before ASC
-- help: the column comes first: ORDER BY x ASC
-- at: ASC

--- something else
SELECT name FROM emp ORDER BY name DESC WHERE id = 1
-- is: clause-order
