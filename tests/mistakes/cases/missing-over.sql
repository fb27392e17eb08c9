--- wrong
SELECT row_number() FROM emp
-- message: `row_number` is a window function and needs OVER (…) behind it
-- help: inside OVER, ORDER BY says in which order rows are seen, PARTITION BY starts afresh for each group
-- at: row_number()

--- wrong
SELECT rank() FROM emp
-- message: `rank` is a window function and needs OVER (…) behind it
-- help: inside OVER, ORDER BY says in which order rows are seen, PARTITION BY starts afresh for each group
-- at: rank()

--- something else
SELECT rank() OVER () FROM emp WHERE rank() OVER () = 1
-- is: window-in-where
