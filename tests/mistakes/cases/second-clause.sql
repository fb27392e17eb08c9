--- wrong
SELECT name FROM emp WHERE id > 1 WHERE pay > 1
-- message: this query has a second WHERE
-- help: join the conditions with AND or OR, behind the first
-- at: WHERE

--- wrong
SELECT name FROM emp ORDER BY name ORDER BY pay
-- message: this query has a second ORDER BY
-- help: make one of them, behind the first
-- at: ORDER

--- wrong
SELECT dept_id, count(*) FROM emp GROUP BY dept_id HAVING count(*) > 1 HAVING max(pay) > 3
-- message: this query has a second HAVING
-- help: join the conditions with AND or OR, behind the first
-- at: HAVING

--- something else
SELECT name FROM emp WHERE id IN (SELECT id FROM dept WHERE id = 1) AND
-- is: unfinished-condition
