--- wrong
SELECT sum(rank() OVER (ORDER BY id)) FROM emp
-- message: a window function cannot stand inside an aggregate
-- help: take two steps: compute the window in a subquery or WITH, and use its column outside
-- at: rank() OVER (ORDER BY id)

--- wrong
SELECT max(lag(pay) OVER (ORDER BY id)) FROM emp
-- message: a window function cannot stand inside an aggregate
-- help: take two steps: compute the window in a subquery or WITH, and use its column outside
-- at: lag(pay) OVER (ORDER BY id)

--- something else
SELECT sum(count(*)) FROM emp
-- is: nested-aggregates
