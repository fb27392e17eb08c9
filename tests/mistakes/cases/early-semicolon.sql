--- wrong
SELECT name FROM emp; WHERE id = 1
-- message: the query ends at this semicolon, before it is complete
-- help: take it out: only the very end takes a semicolon
-- at: ;

--- wrong
WITH x AS (SELECT 1); SELECT * FROM x
-- message: the query ends at this semicolon, before it is complete
-- help: take it out: only the very end takes a semicolon
-- at: ;

--- something else
SELECT name FROM emp WHERE;
-- is: empty-clause
