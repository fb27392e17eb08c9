--- wrong
SELECT name FROM emp ORDER BY name WHERE id > 1
-- message: WHERE stands behind ORDER BY, but belongs before it
-- help: the order is SELECT, FROM, WHERE, GROUP BY, HAVING, ORDER BY, LIMIT
-- at: WHERE

--- wrong
SELECT name FROM emp GROUP BY name WHERE id > 1
-- message: WHERE stands behind GROUP BY, but belongs before it
-- help: the order is SELECT, FROM, WHERE, GROUP BY, HAVING, ORDER BY, LIMIT
-- at: WHERE

--- wrong
SELECT name FROM emp HAVING count(*) > 1 GROUP BY name
-- message: GROUP BY stands behind HAVING, but belongs before it
-- help: the order is SELECT, FROM, WHERE, GROUP BY, HAVING, ORDER BY, LIMIT
-- at: GROUP

--- wrong
SELECT name FROM emp LIMIT 1 ORDER BY name
-- message: ORDER BY stands behind LIMIT, but belongs before it
-- help: the order is SELECT, FROM, WHERE, GROUP BY, HAVING, ORDER BY, LIMIT
-- at: ORDER

--- wrong
SELECT name WHERE id = 1 FROM emp
-- message: FROM stands behind WHERE, but belongs before it
-- help: the order is SELECT, FROM, WHERE, GROUP BY, HAVING, ORDER BY, LIMIT
-- at: FROM

--- wrong
SELECT name FROM emp HAVING max(pay) > 3 WHERE id > 1
-- message: WHERE stands behind HAVING, but belongs before it
-- help: the order is SELECT, FROM, WHERE, GROUP BY, HAVING, ORDER BY, LIMIT
-- at: WHERE

--- something else
SELECT name FROM emp WHERE id > 1 WHERE id > 2
-- is: second-clause
