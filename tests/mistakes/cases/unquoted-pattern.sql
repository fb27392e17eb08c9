--- wrong
SELECT name FROM emp WHERE city LIKE %a%
-- message: the pattern behind LIKE is a text
-- help: put it in single quotes: '%…%'
-- at: %

--- wrong
SELECT name FROM emp WHERE city ILIKE %York% AND pay > 3
-- message: the pattern behind LIKE is a text
-- help: put it in single quotes: '%…%'
-- at: %

--- something else
SELECT name FROM emp WHERE pay > 10 % AND id = 1
-- is: nothing known
