--- wrong
SELECT rank() OVER PARTITION BY dept_id FROM emp
-- message: OVER wants its window in brackets
-- help: write OVER (…)
-- at: OVER

--- wrong
SELECT rank() OVER ORDER BY id FROM emp
-- message: OVER wants its window in brackets
-- help: write OVER (…)
-- at: OVER

--- wrong
SELECT rank() OVER FROM emp
-- message: OVER wants its window in brackets
-- help: write OVER (…)
-- at: OVER

--- something else
SELECT rank() OVER (ORDER BY pay) FROM emp WHERE
-- is: empty-clause
