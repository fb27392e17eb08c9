--- wrong
SELECT IF id = 1 THEN 'a' END FROM emp
-- message: a query has no IF … THEN
-- help: write CASE WHEN … THEN … ELSE … END
-- at: IF

--- wrong
SELECT name, IF pay > 1000 THEN 'much' ELSE 'little' END AS wage FROM emp
-- message: a query has no IF … THEN
-- help: write CASE WHEN … THEN … ELSE … END
-- at: IF

--- something else
SELECT if(pay > 1, 2, 3) FROM emp WHERE
-- is: empty-clause
