--- wrong
SELECT sum(pay) OVER (ORDER BY id ROWS BETWEEN 1 FOLLOWING AND 1 PRECEDING) FROM emp
-- message: this frame ends before it starts
-- help: the earlier end comes first: PRECEDING, then CURRENT ROW, then FOLLOWING
-- at: ROWS

--- wrong
SELECT sum(pay) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED FOLLOWING AND CURRENT ROW) FROM emp
-- message: this frame ends before it starts
-- help: the earlier end comes first: PRECEDING, then CURRENT ROW, then FOLLOWING
-- at: ROWS

--- something else
SELECT sum(pay) OVER (ORDER BY id ROWS BETWEEN 3 AND CURRENT ROW) FROM emp
-- is: window-frame
