--- wrong
SELECT TOP 10 PERCENT name FROM emp
-- message: `TOP 10` is SQL Server's, not DuckDB's
-- help: in DuckDB, which this course speaks, write LIMIT 3 at the end of the query
-- at: TOP 10

--- wrong
SELECT name FROM emp LIMIT 5, 10
-- message: `LIMIT 5, 10` is MySQL's, not DuckDB's
-- help: in DuckDB, which this course speaks, write LIMIT count OFFSET skipped
-- at: LIMIT 5, 10

--- wrong
SELECT name FROM emp, dept WHERE dept_id = dept.id(+)
-- message: `(+)` is Oracle's, not DuckDB's
-- help: in DuckDB, which this course speaks, write LEFT JOIN … ON …
-- at: (+)

--- wrong
SELECT name FROM emp WHERE name REGEXP 'a'
-- message: `REGEXP` is MySQL and SQLite's, not DuckDB's
-- help: in DuckDB, which this course speaks, write regexp_matches(text, pattern)
-- at: REGEXP

--- wrong
SELECT name FROM emp FOR UPDATE
-- message: `FOR UPDATE` is PostgreSQL and MySQL's, not DuckDB's
-- help: leave it out
-- at: FOR UPDATE

--- wrong
SELECT name FROM emp FETCH FIRST 3 ROWS WITH TIES
-- message: `WITH TIES` is PostgreSQL and Oracle's, not DuckDB's
-- help: in DuckDB, which this course speaks, write QUALIFY rank() OVER (ORDER BY …) <= 3
-- at: WITH TIES

--- something else
SELECT top three name FROM emp
-- is: missing-comma
