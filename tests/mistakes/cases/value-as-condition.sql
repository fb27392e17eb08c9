--- wrong
SELECT name FROM emp WHERE id = 1 OR 'Ann'
-- message: `OR 'Ann'` is no condition: a value alone is neither true nor false
-- help: write each condition in full, with a column, an operator and a value; IN (…) takes several values at once
-- at: 'Ann'

--- wrong
SELECT name FROM emp WHERE name = 'a' OR 'b'
-- message: `OR 'b'` is no condition: a value alone is neither true nor false
-- help: write each condition in full, with a column, an operator and a value; IN (…) takes several values at once
-- at: 'b'

--- wrong
SELECT id FROM emp WHERE name
-- message: `name` is no condition: a value alone is neither true nor false
-- help: write each condition in full, with a column, an operator and a value; IN (…) takes several values at once
-- at: name

--- something else
SELECT name FROM emp WHERE id = 'b'
-- is: text-as-number
