--- wrong
SELECT rank FROM emp
-- message: there is no column `rank`, only a function
-- help: `rank()` is a window function: it needs its brackets, and OVER (…) behind them
-- at: rank

--- wrong
SELECT rank() OVER (ORDER BY id) FROM emp QUALIFY rank = 1
-- message: there is no column `rank`, only a function
-- help: `rank()` is a window function: it needs its brackets, and OVER (…) behind them
-- at: rank

--- something else
SELECT summ FROM emp
-- is: unknown-column
