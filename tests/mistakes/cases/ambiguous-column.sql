--- wrong
SELECT id FROM emp JOIN dept ON dept_id = dept.id
-- message: `id` is a column of more than one table here
-- help: say which one you mean: put the table's name or alias and a dot before it, as in `emp.id` or `dept.id`
-- at: id

--- wrong
SELECT name FROM emp JOIN dept ON dept_id = id
-- message: `id` is a column of more than one table here
-- help: say which one you mean: put the table's name or alias and a dot before it, as in `emp.id` or `dept.id`
-- at: id

--- wrong
SELECT * FROM (SELECT id FROM emp) AS x JOIN (SELECT id FROM dept) ON x.id = id
-- message: `id` is a column of more than one table here
-- help: say which one you mean: put the table's name or alias and a dot before it
-- at: id

--- something else
SELECT ids FROM emp JOIN dept ON emp.dept_id = dept.id
-- is: unknown-column
