--- wrong
SELECT sum(count(*)) FROM emp GROUP BY dept_id
-- message: `count(*)` stands in another aggregate, which one SELECT cannot do
-- help: take two steps: compute the inner one per group in a subquery or WITH, and aggregate its rows outside
-- at: count(*)

--- wrong
SELECT max(sum(pay)) FROM emp GROUP BY dept_id
-- message: `sum(pay)` stands in another aggregate, which one SELECT cannot do
-- help: take two steps: compute the inner one per group in a subquery or WITH, and aggregate its rows outside
-- at: sum(pay)

--- wrong
SELECT AVG(COUNT(*)) FROM emp
-- message: `COUNT(*)` stands in another aggregate, which one SELECT cannot do
-- help: take two steps: compute the inner one per group in a subquery or WITH, and aggregate its rows outside
-- at: COUNT(*)

--- something else
SELECT sum(rank() OVER (ORDER BY id)) FROM emp
-- is: window-in-aggregate
