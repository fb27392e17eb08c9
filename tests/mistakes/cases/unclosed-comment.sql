--- wrong
SELECT name /* x FROM emp
-- message: a comment is opened with /* and never closed
-- help: close it with */; all behind it is comment
-- at: /* x FROM emp

--- wrong
SELECT name /* the first /* and the last FROM emp
-- message: a comment is opened with /* and never closed
-- help: close it with */; all behind it is comment
-- at: /* the first /* and the last FROM emp

--- something else
SELECT name /* their name */ FROM emp WHERE
-- is: empty-clause
