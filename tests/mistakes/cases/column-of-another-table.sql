--- wrong
SELECT title FROM emp
-- message: `title` is a column of `dept`, which is not in FROM here
-- help: join the table that has it, or pick a column of the tables that are there; columns here: `id`, `name`, `dept_id`, `boss_id`, `pay`, `hired`, `active` and `city`
-- at: title

--- wrong
SELECT day FROM emp
-- message: `day` is a column of `sale`, which is not in FROM here
-- help: join the table that has it, or pick a column of the tables that are there; columns here: `id`, `name`, `dept_id`, `boss_id`, `pay`, `hired`, `active` and `city`
-- at: day

--- something else
SELECT titel FROM emp
-- is: unknown-column
