--- wrong
SELECT name FROM emp WHERE hired > '2020-13-01'
-- message: there is no such date: '2020-13-01'
-- help: check day and month; months have 28 to 31 days
-- at: '2020-13-01'

--- wrong
SELECT name FROM emp WHERE hired > '01/02/2020'
-- message: '01/02/2020' does not read as a date
-- help: write it as 'YYYY-MM-DD'
-- at: '01/02/2020'

--- wrong
SELECT id FROM emp WHERE hired = name
-- message: `name` is used as a date, but some of its values do not read as one
-- help: compare it with a value of its own type, or convert with a function that takes the format
-- at: name

--- something else
SELECT name FROM emp WHERE hired > 2020
-- is: type-mismatch
