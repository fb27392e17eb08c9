--- wrong
SELECT CASE id WHEN 'a' THEN 1 END FROM emp
-- message: 'a' is used as a number and does not read as one
-- help: a number is written without quotes, thousands marks and currency; if the text is meant, what stands beside it must be text as well
-- at: 'a'

--- wrong
SELECT name FROM emp WHERE name = 1
-- message: `name` is text, and not all of its values read as numbers
-- help: compare text with text, in quotes; before you convert to a number, filter the rows that hold none
-- at: name

--- wrong
SELECT cast(name AS int) FROM emp
-- message: not all values of `cast(name AS int)` read as numbers
-- help: compare text with text, in quotes; before you convert to a number, filter the rows that hold none
-- at: cast(name AS int)

--- something else
SELECT name FROM emp WHERE hired = 'abc'
-- is: not-a-date
