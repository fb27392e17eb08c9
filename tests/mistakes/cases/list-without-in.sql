--- wrong
SELECT name FROM emp WHERE id = (1, 2)
-- message: `=` compares one value, not a list
-- help: IN compares with a list
-- at: = (1, 2)

--- wrong
SELECT name FROM emp WHERE name = ('a', 'b')
-- message: `=` compares one value, not a list
-- help: IN compares with a list
-- at: = ('a', 'b')

--- something else
SELECT name FROM emp WHERE name LIKE ('a', 'b')
-- is: like-with-list
