--- wrong
SELECT sum(pay) OVER (ORDER BY id ROWS 3 PRECEDING AND CURRENT ROW) FROM emp
-- message: two ends of a frame need BETWEEN before them
-- help: write ROWS BETWEEN 3 PRECEDING AND CURRENT ROW, or with other ends
-- at: ROWS 3 PRECEDING AND

--- wrong
SELECT sum(pay) OVER (ORDER BY id ROWS BETWEEN PRECEDING 3 AND CURRENT ROW) FROM emp
-- message: an end of the frame does not say PRECEDING or FOLLOWING behind its number
-- help: write ROWS BETWEEN 3 PRECEDING AND CURRENT ROW, or with other ends
-- at: ROWS BETWEEN PRECEDING 3

--- something else
SELECT sum(pay) OVER (ORDER BY id ROWS BETWEEN 3 PRECEDING AND CURRENT ROW) FROM emp WHERE
-- is: empty-clause
