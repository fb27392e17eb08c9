--- wrong
SELECT name FROM emp WHERE id IN 1, 2
-- message: IN wants a list in brackets
-- help: put the values into brackets: IN (…, …)
-- at: IN 1

--- wrong
SELECT name FROM emp WHERE id IN 1
-- message: IN wants a list in brackets
-- help: put the values into brackets: IN (…, …)
-- at: IN 1

--- wrong
SELECT name FROM emp WHERE dept_id NOT IN 1, 2 AND id > 3
-- message: IN wants a list in brackets
-- help: put the values into brackets: IN (…, …)
-- at: IN 1

--- something else
SELECT name FROM emp WHERE id IN SELECT id FROM dept
-- is: subquery-without-brackets
