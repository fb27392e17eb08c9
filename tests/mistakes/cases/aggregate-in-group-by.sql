--- wrong
SELECT dept_id, sum(pay) FROM emp GROUP BY sum(pay)
-- message: `sum(pay)` is an aggregate, so groups cannot be made by it
-- help: GROUP BY takes the columns that make a group; aggregates of each group need not be named there
-- at: sum(pay)

--- wrong
SELECT dept_id, sum(pay) s FROM emp GROUP BY s
-- message: `sum(pay)` is an aggregate, so groups cannot be made by it
-- help: GROUP BY takes the columns that make a group; aggregates of each group need not be named there
-- at: sum(pay)

--- something else
SELECT dept_id, sum(pay) FROM emp GROUP BY dept_id HAVING name = 'a'
-- is: missing-group-by
