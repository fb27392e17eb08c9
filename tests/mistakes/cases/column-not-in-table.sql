--- wrong
SELECT e.name FROM emp e WHERE EXISTS (SELECT 1 FROM sale s WHERE s.emp_id = e.id AND s.titel = 'x')
-- message: `s` has no column `titel`
-- help: its columns are `id`, `emp_id`, `day`, `amount` and `note`
-- at: s.titel

--- wrong
SELECT title FROM dept d JOIN (SELECT dept_id, avg(pay) AS mean FROM emp GROUP BY dept_id) x ON x.dept_id = d.id WHERE x.pay > 3
-- message: `x` has no column `pay`
-- help: its columns are `dept_id` and `mean`
-- at: x.pay

--- wrong
SELECT e.title FROM emp e
-- message: `e` has no column `title`
-- help: its columns are `id`, `name`, `dept_id`, `boss_id`, `pay`, `hired`, `active` and `city`
-- at: e.title

--- something else
SELECT d.title FROM emp AS e
-- is: unknown-alias
