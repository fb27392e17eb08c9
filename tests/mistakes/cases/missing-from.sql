--- wrong
SELECT id WHERE id = 1
-- message: `id` reads as a column, but this query has no FROM
-- help: say which table it comes from: FROM stands behind the columns of SELECT; texts stand in single quotes
-- at: id

--- wrong
SELECT * emp WHERE id = 1
-- message: `*` is all columns, but this query has no FROM
-- help: say which table they come from: FROM …

--- wrong
SELECT name
-- message: `name` reads as a column, but this query has no FROM
-- help: say which table it comes from: FROM stands behind the columns of SELECT; texts stand in single quotes
-- at: name

--- something else
SELECT nam FROM emp
-- is: unknown-column
