--- wrong
SELECT id FROM emp WHERE id IN (SELECT id, name FROM emp)
-- message: the subquery gives 2 columns where one is wanted
-- help: let it select only what is compared; for conditions on more of its columns use EXISTS or a join
-- at: (SELECT id, name FROM emp)

--- wrong
SELECT name FROM emp WHERE (id, name) IN (SELECT id FROM dept)
-- message: the subquery gives one column where 2 are wanted
-- help: let it select only what is compared; for conditions on more of its columns use EXISTS or a join
-- at: (SELECT id FROM dept)

--- wrong
SELECT id FROM emp WHERE id = (SELECT id, name FROM emp)
-- message: the subquery gives 2 columns where one is wanted
-- help: let it select only what is compared; for conditions on more of its columns use EXISTS or a join
-- at: (SELECT id, name FROM emp)

--- something else
SELECT id FROM emp UNION SELECT id, name FROM emp
-- is: set-operation-columns
