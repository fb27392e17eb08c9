--- wrong
SELECT name FROM emp WHERE id > = 3
-- message: `> =` has a blank in it
-- help: write `>=` in one
-- at: > =

--- wrong
SELECT name FROM emp WHERE id < = 3 AND pay > 1
-- message: `< =` has a blank in it
-- help: write `<=` in one
-- at: < =

--- wrong
SELECT name FROM emp WHERE id < > 3
-- message: `< >` has a blank in it
-- help: write `<>` in one
-- at: < >

--- something else
SELECT name FROM emp WHERE id = = 3
-- is: nothing known
