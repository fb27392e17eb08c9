--- wrong
SELECT id FROM emp WHERE hired LIKE '2020%'
-- message: LIKE compares text, and what stands before it is a date
-- help: compare numbers with =, < and >; compare dates with dates, or by a part such as year(…)
-- at: LIKE '2020%'

--- wrong
SELECT id FROM emp WHERE id LIKE '1%'
-- message: LIKE compares text, and what stands before it is a number
-- help: compare numbers with =, < and >; compare dates with dates, or by a part such as year(…)
-- at: LIKE '1%'

--- something else
SELECT name FROM emp WHERE name LIKE ('A%', 'B%')
-- is: like-with-list
