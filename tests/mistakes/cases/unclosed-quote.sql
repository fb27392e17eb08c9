--- wrong
SELECT name FROM emp WHERE city = York'
-- message: this ' has no partner
-- help: quotes come in pairs: is the opening ' missing?
-- at: '

--- wrong
SELECT name FROM emp WHERE city LIKE '%a%
-- message: this text is opened with ' and never closed
-- help: close it with '
-- at: '%a%

--- wrong
SELECT name FROM emp WHERE name = 'O'Brien'
-- message: the quotes ' do not pair up from here on
-- help: is one missing before or behind? an apostrophe within a text is written twice, like 'it''s'
-- at: 'O'

--- wrong
SELECT "name FROM emp
-- message: this name in quotes is opened with " and never closed
-- help: close it with "
-- at: "name FROM emp

--- wrong
SELECT name FROM emp WHERE name = "O"Brien"
-- message: the quotes " do not pair up from here on
-- help: is one missing before or behind? an apostrophe within a text is written twice, like 'it''s'
-- at: "O"

--- something else
SELECT name FROM emp WHERE name = 'it''s' AND AND id = 1
-- is: unfinished-condition
