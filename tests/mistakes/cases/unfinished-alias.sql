--- wrong
SELECT name FROM emp AS
-- message: no name stands behind AS
-- help: write the new name, or leave AS out
-- at: AS

--- wrong
SELECT name AS FROM emp
-- message: no name stands behind AS
-- help: write the new name, or leave AS out
-- at: AS

--- wrong
SELECT * FROM (SELECT name FROM emp) AS
-- message: no name stands behind AS
-- help: write the new name, or leave AS out
-- at: AS

--- something else
SELECT name AS total pay FROM emp
-- is: alias-of-several-words
