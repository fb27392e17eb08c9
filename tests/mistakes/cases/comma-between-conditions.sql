--- wrong
SELECT name FROM emp WHERE id = 1, pay = 2
-- message: a comma does not join conditions in WHERE
-- help: say AND where both must hold, OR where one will do
-- at: ,

--- wrong
SELECT name FROM emp GROUP BY name HAVING count(*) > 1, max(pay) > 3
-- message: a comma does not join conditions in HAVING
-- help: say AND where both must hold, OR where one will do
-- at: ,

--- wrong
SELECT name FROM emp WHERE pay > 1000, name = 'Ann' ORDER BY name
-- message: a comma does not join conditions in WHERE
-- help: say AND where both must hold, OR where one will do
-- at: ,

--- something else
SELECT name FROM emp WHERE coalesce(pay, 0) > 1 pay > 3
-- is: missing-and
