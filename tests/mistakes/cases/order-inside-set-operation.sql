--- wrong
SELECT name FROM emp WHERE id = 1 LIMIT 3 EXCEPT SELECT title FROM dept
-- message: LIMIT stands before EXCEPT, but is about the whole result
-- help: move it behind the last SELECT; to sort or limit this side alone, put this side in brackets
-- at: LIMIT

--- wrong
SELECT name FROM emp LIMIT 3 UNION SELECT title FROM dept
-- message: LIMIT stands before UNION, but is about the whole result
-- help: move it behind the last SELECT; to sort or limit this side alone, put this side in brackets
-- at: LIMIT

--- something else
(SELECT name FROM emp ORDER BY name) UNION SELECT title FROM dept WHERE
-- is: empty-clause
