--- wrong
SELECT row_number() (PARTITION BY dept_id ORDER BY id) AS n FROM emp
-- message: OVER is missing before this window
-- help: write OVER (…)
-- at: (

--- wrong
SELECT rank() (ORDER BY pay) FROM emp
-- message: OVER is missing before this window
-- help: write OVER (…)
-- at: (

--- something else
SELECT sum(pay) (pay) FROM emp
-- is: nothing known
