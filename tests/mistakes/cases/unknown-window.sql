--- wrong
SELECT rank() OVER ranked AS place FROM emp
-- message: no WINDOW here is called `ranked`
-- help: write the window itself in brackets: OVER (…)
-- at: ranked

--- wrong
SELECT rank() OVER byday FROM sale WINDOW by_day AS (ORDER BY day)
-- message: no WINDOW here is called `byday`
-- help: write the window itself in brackets: OVER (…)
-- at: byday

--- something else
SELECT sum(pay) OVER (ORDER BY w) FROM emp
-- is: unknown-column
