--- wrong
SELECT sysdate FROM emp
-- message: `sysdate` is Oracle's, not DuckDB's
-- help: in DuckDB, which this course speaks, write current_date or now()
-- at: sysdate

--- wrong
SELECT name FROM emp WHERE ROWNUM < 3
-- message: `ROWNUM` is Oracle's, not DuckDB's
-- help: in DuckDB, which this course speaks, write LIMIT, or row_number() OVER (…)
-- at: ROWNUM

--- wrong
SELECT 1 FROM dual
-- message: `dual` is Oracle's, not DuckDB's
-- help: in DuckDB, which this course speaks, write no FROM at all
-- at: dual

--- something else
SELECT rownumber FROM emp
-- is: unknown-column
