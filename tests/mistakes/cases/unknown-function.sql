--- wrong
SELECT averge(pay) FROM emp
-- message: there is no function `averge`
-- help: look up what this dialect calls it; not all have the same functions
-- at: averge

--- wrong
SELECT name, lenght(name) FROM emp
-- message: there is no function `lenght`
-- help: did you mean `length`?
-- at: lenght

--- something else
SELECT getdate()
-- is: foreign-function
