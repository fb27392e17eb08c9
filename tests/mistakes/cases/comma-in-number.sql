--- wrong
SELECT id FROM emp WHERE pay > 1,000
-- message: a number has no comma in it
-- help: the decimal mark is a point, 1.5; thousands have none, 1000
-- at: 1,000

--- wrong
SELECT name FROM emp WHERE pay > 1.000,50
-- message: a number has no comma in it
-- help: the decimal mark is a point, 1.5; thousands have none, 1000
-- at: 1.000,50

--- wrong
SELECT name FROM emp WHERE pay > 1,5
-- message: a number has no comma in it
-- help: the decimal mark is a point, 1.5; thousands have none, 1000
-- at: 1,5

--- something else
SELECT name FROM emp WHERE id IN 1,2
-- is: in-without-brackets
