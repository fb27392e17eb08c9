--- wrong
SELECT name FROM emp WHERE name = "Ann"
-- message: "Ann" in double quotes names a column, and there is none of this name
-- help: if a text is meant, write it in single quotes: 'Ann'
-- at: "Ann"

--- wrong
SELECT name FROM emp WHERE name = `Ann`
-- message: `Ann` in backticks names a column, and there is none of this name
-- help: if a text is meant, write it in single quotes: 'Ann'
-- at: `Ann`

--- wrong
SELECT name FROM emp WHERE name LIKE "A%"
-- message: "A%" in double quotes names a column, and there is none of this name
-- help: if a text is meant, write it in single quotes: 'A%'
-- at: "A%"

--- something else
SELECT "nmae" FROM emp
-- is: unknown-column
