--- wrong
SELECT DISITNCT city FROM emp WHERE pay > 3
-- message: there is no column `DISITNCT`; did you mean DISTINCT?
-- help: a word that is no keyword is taken for a column, and `city` behind it for its new name
-- at: DISITNCT

--- wrong
SELECT DISTICT name, pay FROM emp
-- message: there is no column `DISTICT`; did you mean DISTINCT?
-- help: a word that is no keyword is taken for a column, and `name` behind it for its new name
-- at: DISTICT

--- something else
SELECT distnct FROM emp
-- is: unknown-column
