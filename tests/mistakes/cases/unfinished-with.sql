--- wrong
WITH x AS SELECT 1 SELECT * FROM x
-- message: behind AS the query of a WITH stands in brackets
-- help: write AS (SELECT …)
-- at: SELECT

--- wrong
WITH x AS (SELECT 1) 
-- message: WITH only names queries, and no query that uses them follows
-- help: end with the SELECT to be graded
-- at: WITH

--- wrong
WITH x AS (SELECT 1) WITH y AS (SELECT 2) SELECT * FROM x, y
-- message: a second WITH
-- help: one WITH names them all: put a comma, and no WITH, between
-- at: WITH

--- wrong
WITH x (SELECT 1) SELECT * FROM x
-- message: AS is missing in WITH
-- help: write: name AS (SELECT …)
-- at: x

--- wrong
WITH x AS (SELECT 1) y AS (SELECT 2) SELECT * FROM x, y
-- message: a comma is missing in WITH
-- help: put one between two of its queries
-- at: y

--- wrong
WITH (SELECT 1) AS x SELECT * FROM x
-- message: the name is missing in WITH
-- help: the name comes first: WITH name AS (…)
-- at: WITH (

--- something else
WITH x AS (SELECT id FROM emp) SELECT id FROM x WHERE
-- is: empty-clause
