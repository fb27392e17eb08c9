--- wrong
SELECT name FROM emp WHERE name CONTAINS 'a'
-- message: SQL has no operator CONTAINS
-- help: LIKE '%…%' finds a part anywhere in a text
-- at: CONTAINS

--- wrong
SELECT name FROM emp WHERE name STARTS WITH 'a'
-- message: SQL has no operator STARTS
-- help: LIKE '…%' finds how a text begins
-- at: STARTS

--- wrong
SELECT * FROM emp WHERE id EQUALS 3
-- message: SQL has no operator EQUALS
-- help: equal is written `=`
-- at: EQUALS

--- something else
SELECT name FROM emp WHERE contains(name, 'a') id = 1
-- is: missing-and
