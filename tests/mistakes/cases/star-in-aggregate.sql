--- wrong
SELECT max(*) FROM emp
-- message: `max(*)` does not say of what
-- help: only count takes `*`; name the column to aggregate
-- at: max(*)

--- wrong
SELECT dept_id, avg(*) FROM emp GROUP BY dept_id
-- message: `avg(*)` does not say of what
-- help: only count takes `*`; name the column to aggregate
-- at: avg(*)

--- something else
SELECT upper(*) FROM emp
-- is: wrong-arguments
