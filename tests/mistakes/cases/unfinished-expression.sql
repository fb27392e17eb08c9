--- wrong
SELECT pay/ FROM emp
-- message: nothing stands behind `/`
-- help: finish the expression
-- at: /

--- wrong
SELECT pay* FROM emp WHERE
-- message: nothing stands behind `*`
-- help: finish the expression
-- at: *

--- something else
SELECT * FROM emp WHERE
-- is: empty-clause
