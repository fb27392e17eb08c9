--- wrong
SELECT name FROM emp WHERE hired = DATE 2020-01-01
-- message: DATE wants its value in quotes
-- help: write DATE '2024-02-29'
-- at: 2020-01-01

--- wrong
SELECT name FROM emp WHERE hired BETWEEN DATE 2020-01-01 AND DATE 2020-12-31
-- message: DATE wants its value in quotes
-- help: write DATE '2024-02-29'
-- at: 2020-01-01

--- something else
SELECT * FROM emp WHERE hired > DATE '2020-02-30'
-- is: not-a-date
