--- wrong
SELECT dept_id, name, max(pay) FROM emp WHERE pay > 1 GROUP BY dept_id ORDER BY dept_id
-- message: `name` is neither in GROUP BY nor in an aggregate
-- help: a group may hold many values of it: group by it too, or say with an aggregate which of them to show
-- at: name

--- wrong
SELECT 'total: ' || sum(pay) || name FROM emp
-- message: `name` stands beside an aggregate, but there is no GROUP BY
-- help: the aggregate makes one row of all rows: say with GROUP BY what one row of the result is for, or leave `name` out
-- at: name

--- wrong
SELECT * FROM emp GROUP BY dept_id
-- message: `*` asks for every column, and not all of them are in GROUP BY
-- help: one row comes out per group: select the columns that make the group, and aggregates of the others
-- at: *

--- something else
SELECT name FROM emp HAVING id > 1
-- is: having-without-group
