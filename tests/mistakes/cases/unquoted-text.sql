--- wrong
SELECT name FROM emp WHERE name = Ann
-- message: `Ann` without quotes names a column, and there is none of this name
-- help: if a text is meant, put it in single quotes: 'Ann'; columns here: `id`, `name`, `dept_id`, `boss_id`, `pay`, `hired`, `active` and `city`
-- at: Ann

--- wrong
SELECT name FROM emp WHERE hired = now
-- message: `now` without quotes names a column, and there is none of this name
-- help: if a text is meant, put it in single quotes: 'now'; columns here: `id`, `name`, `dept_id`, `boss_id`, `pay`, `hired`, `active` and `city`
-- at: now

--- wrong
SELECT name FROM emp WHERE dept_id = Sales
-- message: `Sales` without quotes names a column, and there is none of this name
-- help: if a text is meant, put it in single quotes: 'Sales'; columns here: `id`, `name`, `dept_id`, `boss_id`, `pay`, `hired`, `active` and `city`
-- at: Sales

--- something else
SELECT name FROM emp WHERE name = nam
-- is: unknown-column
