--- wrong
SELECT , name FROM emp
-- message: nothing stands before this comma
-- help: commas go between two items of a list
-- at: ,

--- wrong
SELECT name FROM emp ORDER BY name, DESC
-- message: DESC belongs to the item before it, without a comma
-- help: write … DESC, …
-- at: , DESC

--- wrong
SELECT e.name FROM emp e JOIN dept d ON e.dept_id = d.id, AND d.id = 1
-- message: AND goes on without a comma before it
-- help: take the comma out
-- at: , AND

--- wrong
SELECT CASE WHEN id = 1 THEN 'a', ELSE 'b' END FROM emp
-- message: ELSE goes on without a comma before it
-- help: take the comma out
-- at: , ELSE

--- something else
SELECT name, pay hired id FROM emp
-- is: missing-comma
