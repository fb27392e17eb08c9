--- wrong
SELECT name FROM emp WHERE id > 1 && pay > 2
-- message: `&&` does not join conditions
-- help: write AND between two conditions
-- at: &&

--- wrong
SELECT name FROM emp WHERE id > 1 || pay > 2
-- message: `||` does not join conditions
-- help: write OR between two conditions
-- at: ||

--- something else
SELECT name FROM emp WHERE 1 < id < 5 AND name = 'a' || 'b'
-- is: chained-comparison
