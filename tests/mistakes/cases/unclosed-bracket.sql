--- wrong
SELECT COUNT(name IS NULL FROM emp
-- message: a bracket is opened and not closed, from here on
-- help: find the place where it should close: behind the arguments of a function, a list, a subquery
-- at: (

--- wrong
SELECT name FROM emp WHERE EXTRACT(YEAR FROM hired = 2020
-- message: a bracket is opened and not closed, from here on
-- help: find the place where it should close: behind the arguments of a function, a list, a subquery
-- at: (

--- wrong
SELECT sum(pay FROM emp
-- message: a bracket is opened and not closed, from here on
-- help: find the place where it should close: behind the arguments of a function, a list, a subquery
-- at: (

--- something else
SELECT '(' FROM emp WHERE
-- is: empty-clause
