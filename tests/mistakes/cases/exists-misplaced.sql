--- wrong
SELECT name FROM emp WHERE id EXISTS (SELECT 1)
-- message: EXISTS compares nothing: no column stands before it
-- help: leave the column out, or use IN to compare it with what a subquery selects
-- at: id EXISTS

--- wrong
SELECT name FROM emp WHERE id NOT EXISTS (SELECT 1)
-- message: EXISTS compares nothing: no column stands before it
-- help: leave the column out, or use IN to compare it with what a subquery selects
-- at: id NOT EXISTS

--- something else
SELECT name FROM emp WHERE id = 1 AND EXISTS SELECT 1
-- is: subquery-without-brackets
