-- Submissions that try to change settings, variables or the current schema, or to unlock them.

-- case: allows external access
-- status: refused
set enable_external_access = true;

-- case: unlocks the configuration
-- status: refused
set lock_configuration = false;

-- case: unlocks, then reads
-- status: refused
reset lock_configuration; set enable_external_access = true; select * from read_text('/etc/passwd');

-- case: raises the memory limit
-- status: refused
SET GLOBAL memory_limit = '64GB';

-- case: lifts the time limit
-- status: refused
set max_execution_time = 0;

-- case: lifts the time limit for one statement
-- status: refused | error
set local max_execution_time to 0;

-- case: raises the threads with a pragma
-- status: refused
pragma threads = 64;

-- case: asks a pragma
-- status: refused
pragma database_list;

-- case: profiles into a file
-- status: refused
pragma enable_profiling = 'json';

-- case: logs the queries to a file
-- status: refused
set log_query_path = '/tmp/queries.log';

-- case: calls a pragma function
-- status: refused
call pragma_version();

-- case: starts logging through a table function
-- status: refused | error
select * from enable_logging('QueryLog', storage = 'file');

-- case: stops profiling through a table function
-- status: refused | error
from disable_profiling();

-- case: sets a variable
-- status: refused
set variable expected = (select count(*) from emp);

-- case: resets a variable
-- status: refused
reset variable expected;

-- case: reads a variable
-- status: refused | failed
select getvariable('expected') as expected;

-- case: changes the schema
-- status: refused | failed
use information_schema; select 1 as id;

-- case: changes the search path
-- status: missing
set search_path = 'pg_catalog,main';

-- case: sorts everything the other way round
-- status: refused
set default_order = 'desc'; select id, name from emp where pay > 1000 order by id;

-- case: changes the collation
-- status: refused
set default_collation = 'nocase';

-- case: changes the time zone
-- status: refused
set time zone 'Asia/Tokyo';

-- case: divides differently
-- status: refused
set integer_division = true;

-- case: allows unsigned extensions
-- status: refused
set allow_unsigned_extensions = true;

-- case: sets a setting by a function
-- status: error | refused
select set_config('memory_limit', '64GB', false);

-- case: reads a setting
-- status: refused
select current_setting('temp_directory');

-- case: reads a setting by its quoted name
-- status: refused
select "Current_Setting"('home_directory');

-- case: reads a setting by method call
-- status: refused
select 'memory_limit'.current_setting();

-- case: reads a setting with comments between
-- status: refused
select current_setting /* a */ -- b
  /* c */ ('threads');

-- case: reads a setting through a schema
-- status: refused
select system.main.current_setting('threads');

-- case: shows a setting
-- status: refused | failed
show secret_directory;

-- case: shows a setting in a subquery
-- status: refused | failed
select * from (show memory_limit);

-- case: shows the variables
-- status: refused | failed
show variables;

-- case: seeds the generator
-- status: failed | refused
select setseed(0.5) as seed, id from emp;
