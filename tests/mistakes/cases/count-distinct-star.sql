--- wrong
SELECT count(DISTINCT *), name FROM emp WHERE id > 3
-- message: `count(DISTINCT *)` does not exist
-- help: name the column whose different values you count, or count the rows of a SELECT DISTINCT in a subquery
-- at: count(DISTINCT *

--- wrong
SELECT name, count(DISTINCT *) AS n FROM emp GROUP BY name
-- message: `count(DISTINCT *)` does not exist
-- help: name the column whose different values you count, or count the rows of a SELECT DISTINCT in a subquery
-- at: count(DISTINCT *

--- something else
SELECT count(DISTINCT id, name) FROM emp
-- is: count-of-several
