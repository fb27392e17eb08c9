--- wrong
SELECT name FROM emp LIMIT -1
-- message: LIMIT and OFFSET count rows, and cannot be negative
-- help: for the last rows, sort the other way round
-- at: -1

--- wrong
SELECT name FROM emp ORDER BY pay LIMIT 3 OFFSET -2
-- message: LIMIT and OFFSET count rows, and cannot be negative
-- help: for the last rows, sort the other way round
-- at: -2

--- something else
SELECT name FROM emp ORDER BY -name
-- is: arithmetic-on-text
