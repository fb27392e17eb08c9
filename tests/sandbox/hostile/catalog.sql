-- Submissions that snoop in the catalog or guess the names of hidden things.

-- case: lists the settings
-- status: refused
select name, value from duckdb_settings();

-- case: lists the settings in upper case
-- status: refused
SELECT NAME, VALUE FROM DUCKDB_SETTINGS();

-- case: lists the settings by a quoted name with comments
-- status: refused
select * from "duckdb_SETTINGS" /* ( */
-- comment
();

-- case: lists the settings in a nested common table expression
-- status: refused
with a as (with b as (select * from duckdb_settings()) select * from b) select name, value from a;

-- case: lists the settings through the system database
-- status: refused
select * from system.main.duckdb_settings();

-- case: lists the settings in an exists
-- status: refused
select id, name from emp where exists (select 1 from duckdb_settings() where name = 'threads' and value = '1');

-- case: a Unicode-escaped identifier
-- status: error | refused
select * from U&"duckdb\005fsettings"();

-- case: a name in full-width letters
-- status: error
select * from ｄｕｃｋｄｂ＿ｓｅｔｔｉｎｇｓ();

-- case: a name with a zero-width joiner
-- status: error
select * from duckdb‍_settings();

-- case: a name with the Turkish dotless i
-- status: error
select * from duckdb_settıngs();

-- case: lists the tables
-- status: refused
select * from duckdb_tables;

-- case: lists the tables by function
-- status: refused
select table_name, sql from duckdb_tables();

-- case: lists the extensions
-- status: refused | error
from duckdb_extensions();

-- case: lists the logs
-- status: refused
from duckdb_logs;

-- case: lists the parsed logs
-- status: refused
from duckdb_logs_parsed('QueryLog');

-- case: lists the secrets
-- status: refused | error
from duckdb_secrets(redact = false);

-- case: asks which secret would be used
-- status: refused | error
from which_secret('s3://bucket/x', 's3');

-- case: lists the prepared statements
-- status: refused
from duckdb_prepared_statements();

-- case: lists the variables
-- status: refused
from duckdb_variables();

-- case: lists the functions with their definitions
-- status: refused
select function_name, macro_definition from duckdb_functions() where not internal;

-- case: counts the connections
-- status: refused
from duckdb_connection_count();

-- case: samples the table
-- status: refused
from duckdb_table_sample('emp');

-- case: reads the storage of the table
-- status: refused
from pragma_storage_info('emp');

-- case: reads the optimizer's view of a cached file
-- status: refused
from duckdb_external_file_cache();

-- case: information schema
-- status: refused
select table_name, column_name from information_schema.columns;

-- case: information schema in quotes and capitals
-- status: refused
select * from "INFORMATION_SCHEMA" . "Tables";

-- case: PostgreSQL catalog
-- status: refused
select relname from pg_catalog.pg_class;

-- case: PostgreSQL catalog without its schema
-- status: refused
select * from pg_settings;

-- case: SQLite catalog
-- status: refused
select * from sqlite_master;

-- case: SQLite catalog in capitals with a comment in the name
-- status: refused
select * from main/* . */./* x */SQLITE_MASTER;

-- case: SQLite catalog of temporary things
-- status: refused
table sqlite_temp_master;

-- case: SQLite catalog in a scalar subquery
-- status: refused
select id, (select sql from sqlite_master limit 1) as name from emp;

-- case: the text being run
-- status: refused
select current_query() as q;

-- case: numbers of the connection
-- status: refused | failed
select current_connection_id(), current_transaction_id(), txid_current();

-- case: who and where
-- status: failed | refused
select version(), current_user, current_database(), current_schema(), pg_postmaster_start_time();

-- case: expected results as a table
-- status: error
select * from expected;

-- case: the solution as a table
-- status: error
select id, name from solution;

-- case: the solution in a hidden schema
-- status: error
select * from hidden.solution;

-- case: answers of the others
-- status: error
from answers union all from submissions union all from learners;

-- case: the pool in another database
-- status: error
select * from pool.main.worlds;

-- case: temporary tables
-- status: error
select * from temp.main.expected;

-- case: a Python variable of the connection
-- status: error
select * from con;

-- case: Python variables of the worker
-- status: error
select * from rows cross join result;

-- case: a Python module
-- status: error
select * from pandas;

-- case: a Python frame in a qualified name
-- status: error
select * from df.expected_rows;

-- case: scans an Arrow pointer
-- status: refused | error
select * from arrow_scan(0, 0, 0);

-- case: scans a large Arrow pointer
-- status: refused | error
select * from arrow_scan_dumb(140737488355328, 140737488355328, 140737488355328);

-- case: scans a pandas pointer
-- status: refused | error
select * from pandas_scan(94000000000000::ubigint);

-- case: scans a Python Arrow pointer
-- status: refused | error
select * from python_arrow_scan(0);

-- case: maps with a Python function
-- status: refused | error
select * from python_map_function((select 1), 0);

-- case: calls the bare table scan
-- status: refused | error
from seq_scan();

-- case: registers an external resource
-- status: refused | error
from register_external_resource('x', type := 'python');

-- case: statistics of a column
-- status: failed | refused
select stats(pay) as s from emp;

-- case: a column that would hold the expected row
-- status: error
select id, name, expected, __expected from emp;

-- case: a hidden row number
-- status: failed
select rowid, id from emp;

-- case: data in an error message
-- status: error
select error('pay of the first: ' || (select max(pay) from emp)::varchar);

-- case: data in a conversion error
-- status: error
select (select string_agg(name, ',') from emp)::integer;

-- case: shows without saying what
-- status: refused
from (show);

-- case: describes without saying what
-- status: refused
with told as (describe) select * from told;

-- case: describes in a union
-- status: refused
from emp union describe emp;

-- case: describes the databases in capitals
-- status: refused
select * from (DESCRIBE databases) as d;

-- case: summarizes in a subquery
-- status: refused
from (summarize emp);

-- case: the definition of a system view
-- status: refused
select pg_get_viewdef(id) from emp;

-- case: guesses the name of a system view
-- status: error
select * from sqlite_maste;

-- case: guesses the name of a setting's function
-- status: error
select curent_setting('threads');
