--- wrong
SELECT name FROM emp WHERE id = 1 pay = 2
-- message: AND or OR seems to be missing before this
-- help: say how it goes with the condition before it
-- at: pay

--- wrong
SELECT * FROM emp WHERE (id = 1 OR id = 2) (pay > 3)
-- message: AND or OR seems to be missing before this
-- help: say how it goes with the condition before it
-- at: (

--- wrong
SELECT * FROM emp WHERE pay > 3 name = 'a' AND id = 1
-- message: AND or OR seems to be missing before this
-- help: say how it goes with the condition before it
-- at: name

--- something else
SELECT name FROM emp WHERE id = 1 AND pay 3
-- is: missing-operator
