--- wrong
SELECT dept_id, sum(pay) total FROM emp WHERE total > 100 GROUP BY dept_id
-- message: `total` stands for the aggregate `sum(pay)`, but WHERE picks rows before groups are made
-- help: a condition on groups goes into HAVING, behind GROUP BY
-- at: total

--- wrong
SELECT title FROM dept WHERE id IN (SELECT dept_id FROM emp WHERE pay > avg(pay))
-- message: `avg(pay)` cannot stand in WHERE: WHERE picks rows before groups are made
-- help: a condition on groups goes into HAVING, behind GROUP BY; to compare rows with an aggregate over all of them, compute that in a subquery in brackets
-- at: avg(pay)

--- wrong
SELECT name FROM emp JOIN dept ON sum(pay) > 1
-- message: `sum(pay)` is an aggregate, and a join looks at single rows
-- help: compare it in HAVING, or join a subquery that has computed it
-- at: sum(pay)

--- something else
SELECT name FROM emp HAVING count(*) > 1
-- is: having-without-group
