--- wrong
SELECT id FROM dept ORDER BY id SELECT id FROM emp
-- message: a second SELECT begins here, and the first has not ended
-- help: a subquery goes into brackets; two results are put together by UNION; a clause belongs to one SELECT
-- at: SELECT

--- wrong
SELECT name FROM emp WHERE pay > 3 SELECT title FROM dept
-- message: a second SELECT begins here, and the first has not ended
-- help: a subquery goes into brackets; two results are put together by UNION; a clause belongs to one SELECT
-- at: SELECT

--- something else
SELECT name FROM emp WHERE id = SELECT max(id) FROM emp
-- is: subquery-without-brackets
