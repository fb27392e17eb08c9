--- wrong
SELECT name FROM emp WHERE id IN SELECT id FROM dept
-- message: a query within a query stands in brackets
-- help: put brackets around it: (SELECT …)
-- at: SELECT

--- wrong
SELECT name FROM emp WHERE pay > ALL SELECT 1
-- message: a query within a query stands in brackets
-- help: put brackets around it: (SELECT …)
-- at: SELECT

--- wrong
SELECT id FROM emp WHERE id = SELECT max(id) FROM dept
-- message: a query within a query stands in brackets
-- help: put brackets around it: (SELECT …)
-- at: SELECT

--- something else
SELECT name FROM emp SELECT name FROM emp
-- is: second-select
