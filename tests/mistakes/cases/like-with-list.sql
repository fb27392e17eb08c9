--- wrong
SELECT name FROM emp WHERE name LIKE ('A%', 'B%')
-- message: LIKE takes one pattern, not a list
-- help: write a LIKE for each pattern and join them with OR; IN compares with a list, but knows no patterns
-- at: LIKE ('A%', 'B%')

--- wrong
SELECT name FROM emp WHERE name NOT LIKE ('A%', 'B%', 'C%')
-- message: LIKE takes one pattern, not a list
-- help: write a LIKE for each pattern and join them with OR; IN compares with a list, but knows no patterns
-- at: LIKE ('A%', 'B%', 'C%')

--- something else
SELECT name FROM emp WHERE id LIKE '1%'
-- is: like-on-other-type
