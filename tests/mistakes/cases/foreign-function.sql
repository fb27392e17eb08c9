--- wrong
SELECT nvl(pay, 0) FROM emp
-- message: `nvl` is Oracle's, not DuckDB's
-- help: in DuckDB, which this course speaks, write coalesce(x, y)
-- at: nvl

--- wrong
SELECT isnull(pay, 0) FROM emp
-- message: `isnull` is SQL Server's, not DuckDB's
-- help: in DuckDB, which this course speaks, write coalesce(x, y)
-- at: isnull

--- wrong
SELECT dateadd(day, 1, hired) FROM emp
-- message: `dateadd` is SQL Server and Snowflake's, not DuckDB's
-- help: in DuckDB, which this course speaks, write `+ INTERVAL 1 DAY`
-- at: dateadd

--- wrong
SELECT datediff(hired, hired) FROM emp
-- message: `datediff` is MySQL's, not DuckDB's
-- help: in DuckDB, which this course speaks, write date_diff('day', start, end)
-- at: datediff

--- wrong
SELECT to_date('2020-01-01', 'YYYY-MM-DD')
-- message: `to_date` is Oracle and PostgreSQL's, not DuckDB's
-- help: in DuckDB, which this course speaks, write strptime(text, '%d.%m.%Y')
-- at: to_date

--- wrong
SELECT convert(int, pay) FROM emp
-- message: `convert` is SQL Server and MySQL's, not DuckDB's
-- help: in DuckDB, which this course speaks, write CAST(x AS type)
-- at: convert

--- wrong
SELECT date_sub(hired, INTERVAL 1 DAY) FROM emp
-- message: `date_sub` is MySQL and BigQuery's, not DuckDB's
-- help: in DuckDB, which this course speaks, write `- INTERVAL 1 DAY`
-- at: date_sub

--- wrong
SELECT regexp_like(name, 'a') FROM emp
-- message: `regexp_like` is Oracle and MySQL's, not DuckDB's
-- help: in DuckDB, which this course speaks, write regexp_matches(text, pattern)
-- at: regexp_like

--- something else
SELECT nvll(pay, 0) FROM emp
-- is: unknown-function
