--- wrong
SELECT id FROM emp WHERE hired > 2020-01-01
-- message: `2020-01-01` without quotes is arithmetic, not a date
-- help: put dates in quotes: year, month and day, like DATE '2024-02-29'
-- at: 2020-01-01

--- wrong
SELECT id FROM emp WHERE hired BETWEEN 2020-01-01 AND 2020-12-31
-- message: `2020-01-01` without quotes is arithmetic, not a date
-- help: put dates in quotes: year, month and day, like DATE '2024-02-29'
-- at: 2020-01-01

--- wrong
SELECT id FROM emp WHERE id = 3 AND hired >= 2020-01-01
-- message: `2020-01-01` without quotes is arithmetic, not a date
-- help: put dates in quotes: year, month and day, like DATE '2024-02-29'
-- at: 2020-01-01

--- something else
SELECT name FROM emp WHERE hired > INTERVAL '1 day'
-- is: type-mismatch
