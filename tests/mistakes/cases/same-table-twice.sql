--- wrong
SELECT * FROM emp, emp
-- message: `emp` stands for two tables of one FROM
-- help: give each of them an alias of its own, and put the right one before every column
-- at: emp

--- wrong
SELECT emp.name FROM emp, emp
-- message: `emp` stands for two tables of one FROM
-- help: give each of them an alias of its own, and put the right one before every column
-- at: emp

--- wrong
SELECT * FROM emp e JOIN dept e ON e.id = e.id
-- message: `e` stands for two tables of one FROM
-- help: give each of them an alias of its own, and put the right one before every column
-- at: e

--- something else
SELECT id FROM emp a JOIN emp b ON a.id = b.boss_id
-- is: ambiguous-column
