--- wrong
SELECT name FROM emp WHERE
-- message: nothing stands behind WHERE
-- help: say what belongs there, or leave the clause out
-- at: WHERE

--- wrong
SELECT name FROM emp GROUP BY
-- message: nothing stands behind GROUP BY
-- help: say what belongs there, or leave the clause out
-- at: GROUP BY

--- wrong
SELECT name, sum(pay) AS s FROM emp GROUP BY name HAVING
-- message: nothing stands behind HAVING
-- help: say what belongs there, or leave the clause out
-- at: HAVING

--- wrong
SELECT name FROM emp LIMIT 3 OFFSET
-- message: nothing stands behind OFFSET
-- help: say what belongs there, or leave the clause out
-- at: OFFSET

--- wrong
SELECT name FROM
-- message: nothing stands behind FROM
-- help: say what belongs there, or leave the clause out
-- at: FROM

--- wrong
SELECT name FROM emp LIMIT
-- message: nothing stands behind LIMIT
-- help: say what belongs there, or leave the clause out
-- at: LIMIT

--- something else
SELECT name FROM emp ORDER name
-- is: missing-by
