--- wrong
SELECT dept_id d, count(*) FROM emp GROUP BY 3
-- message: GROUP BY names a column by a place that there is not: SELECT has 2 columns
-- help: a bare number means a place in SELECT; name the column itself and nobody has to count

--- wrong
SELECT dept_id FROM emp ORDER BY 4
-- message: ORDER BY names a column by a place that there is not: SELECT has one column
-- help: a bare number means a place in SELECT; name the column itself and nobody has to count
-- at: 4

--- something else
SELECT name FROM emp GROUP BY 1, nam
-- is: unknown-column
