--- wrong
SELECT id FROM emp UNION SELECT id, name FROM emp
-- message: the sides of UNION have different numbers of columns
-- help: both sides select the same columns in the same order; where one has nothing to give, NULL holds the place
-- at: UNION

--- wrong
SELECT name, pay FROM emp EXCEPT SELECT title FROM dept
-- message: the sides of EXCEPT have different numbers of columns
-- help: both sides select the same columns in the same order; where one has nothing to give, NULL holds the place
-- at: EXCEPT

--- something else
SELECT id FROM emp WHERE id IN (SELECT id, name FROM emp)
-- is: subquery-columns
