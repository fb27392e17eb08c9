--- wrong
SELECT name pay id FROM emp
-- message: a comma seems to be missing before this
-- help: put a comma between two items of a list
-- at: id

--- wrong
SELECT count(*) sum(pay) FROM emp
-- message: a comma seems to be missing before this
-- help: put a comma between two items of a list
-- at: sum

--- wrong
SELECT 'a' 'b'
-- message: a comma seems to be missing before this
-- help: put a comma between two items of a list
-- at: 'b'

--- something else
SELECT name FORM emp
-- is: misspelt-keyword
