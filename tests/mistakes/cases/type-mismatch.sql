--- wrong
SELECT id FROM emp WHERE id IN (SELECT name FROM emp)
-- message: a number is compared with text here
-- help: are these the columns that belong together? where they are, convert one of them with CAST
-- at: (SELECT name FROM emp)

--- wrong
SELECT id FROM emp WHERE hired IN (SELECT id FROM emp)
-- message: a date is compared with a number here
-- help: are these the columns that belong together? where they are, convert one of them with CAST
-- at: (SELECT id FROM emp)

--- wrong
SELECT name FROM emp WHERE hired > INTERVAL '1 day'
-- message: a date is compared with an interval here
-- help: are these the columns that belong together? where they are, convert one of them with CAST
-- at: hired > INTERVAL '1 day'

--- something else
SELECT name FROM emp WHERE hired > 2020-01-01
-- is: date-without-quotes
