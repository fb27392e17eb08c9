--- wrong
SELECT name FROM emp WHERE id = ?
-- message: `?` is a placeholder, and nothing fills it
-- help: write the value itself
-- at: ?

--- wrong
SELECT name FROM emp WHERE id = $1
-- message: `$1` is a placeholder, and nothing fills it
-- help: write the value itself; amounts are written without a currency
-- at: $1

--- wrong
SELECT id FROM emp WHERE pay > $100
-- message: `$100` is a placeholder, and nothing fills it
-- help: write the value itself; amounts are written without a currency
-- at: $100

--- something else
SELECT name FROM emp WHERE id = :id
-- is: colon-parameter
