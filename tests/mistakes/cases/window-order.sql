--- wrong
SELECT rank() OVER (ORDER BY id PARTITION BY dept_id) FROM emp
-- message: PARTITION BY comes first in a window
-- help: the order is PARTITION BY, ORDER BY, ROWS
-- at: PARTITION BY

--- wrong
SELECT rank() OVER (GROUP BY dept_id) FROM emp
-- message: a window has no GROUP BY
-- help: its groups are made by PARTITION BY
-- at: GROUP BY

--- something else
SELECT rank() OVER (PARTITION BY dept_id ORDER BY pay) FROM emp GROUP dept_id
-- is: missing-by
