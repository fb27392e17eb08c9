--- wrong
SELECT name FROM emp WHERE hired >= DAET '2020-01-03'
-- message: there is no type `DAET`
-- help: did you mean `date`? common types: INTEGER, DECIMAL(10, 2), VARCHAR, DATE, TIMESTAMP, BOOLEAN
-- at: DAET

--- wrong
SELECT CAST(name AS VARCHAR2(10)), CAST(id AS NUMBER(3)), CAST(id AS UNSIGNED), CAST(id AS NVARCHAR(3)) FROM emp
-- message: `VARCHAR2` is Oracle's, not DuckDB's
-- help: in DuckDB, which this course speaks, write VARCHAR
-- at: VARCHAR2

--- wrong
SELECT CAST(hired AS DATETIME2) FROM emp
-- message: `DATETIME2` is SQL Server's, not DuckDB's
-- help: in DuckDB, which this course speaks, write TIMESTAMP
-- at: DATETIME2

--- wrong
SELECT pay::money FROM emp
-- message: `money` is SQL Server and PostgreSQL's, not DuckDB's
-- help: in DuckDB, which this course speaks, write DECIMAL(10, 2)
-- at: money

--- something else
SELECT name 'Ann' FROM emp
-- is: missing-operator
