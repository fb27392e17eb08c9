--- wrong
SELECT dept_id, sum(pay) AS total FROM emp GROUP BY dept_id ORDER BY totl
-- message: there is no column `totl` here
-- help: did you mean `total`? columns here: `id`, `name`, `dept_id`, `boss_id`, `pay`, `hired`, `active` and `city`
-- at: totl

--- wrong
SELECT name, (SELECT titel FROM dept WHERE id = dept_id) FROM emp
-- message: there is no column `titel` here
-- help: did you mean `title`? columns here: `id`, `title`, `city`, `name`, `dept_id`, `boss_id`, `pay`, `hired` …
-- at: titel

--- wrong
SELECT sum(id), name FROM emp GROUP BY ALL HAVING nam = 'x'
-- message: there is no column `nam` here
-- help: did you mean `name`? columns here: `id`, `name`, `dept_id`, `boss_id`, `pay`, `hired`, `active` and `city`
-- at: nam

--- something else
SELECT title FROM emp
-- is: column-of-another-table
