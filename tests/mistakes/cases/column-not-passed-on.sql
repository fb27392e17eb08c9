--- wrong
WITH rich AS (SELECT id, name FROM emp WHERE pay > 500) SELECT name, pay FROM rich
-- message: `rich` has no column `pay`: its own SELECT does not name it
-- help: outside of it only what it selects can be used: `id` and `name`
-- at: pay

--- wrong
WITH x AS (SELECT id FROM emp) SELECT name FROM x
-- message: `x` has no column `name`: its own SELECT does not name it
-- help: outside of it only what it selects can be used: `id`
-- at: name

--- wrong
WITH x AS (SELECT id, name FROM emp), y AS (SELECT pay FROM x) SELECT * FROM y
-- message: `x` has no column `pay`: its own SELECT does not name it
-- help: outside of it only what it selects can be used: `id` and `name`
-- at: pay

--- something else
WITH labs AS (SELECT id FROM dept) SELECT titel FROM labs
-- is: unknown-column
