-- Submissions that hide SQL in a string or a name.

-- case: queries a string
-- status: refused
select * from query('select id, name from emp where pay > 1000 order by id');

-- case: queries a string that reads a file
-- status: refused
from query('from read_text(''/etc/passwd'')');

-- case: queries a string of two statements
-- status: refused
from query('select 1; drop table emp');

-- case: queries a string that deletes
-- status: refused
from query('with gone as (delete from emp returning *) from gone');

-- case: hides query in case, quotes and comments
-- status: refused
select * from /* query */ "QuErY" -- (
  /**/ ('select 42 as answer');

-- case: names a table by a string
-- status: refused
from query_table('emp');

-- case: names a system view by a string
-- status: refused
from query_table('duckdb_' || 'tables');

-- case: names several tables by strings
-- status: refused
from query_table(['emp', 'sqlite_master'], true);

-- case: runs serialized SQL
-- status: refused
select * from json_execute_serialized_sql(json_serialize_sql('select * from duckdb_settings()'));

-- case: runs serialized SQL with a pragma
-- status: refused
pragma json_execute_serialized_sql(json_serialize_sql('select 42'));

-- case: runs broken serialized SQL
-- status: refused | error
from json_execute_serialized_sql('{"error":false,"statements":[{"node":{"type":"X"}}]}');

-- case: serializes a plan
-- status: refused
select json_serialize_plan('select * from duckdb_settings()');

-- case: serializes SQL without running it
-- status: failed | refused
select json_serialize_sql('select * from duckdb_settings()') as id;

-- case: deserializes an unknown node
-- status: error | refused
select json_deserialize_sql('{"error":false,"statements":[{"node":{"type":"SELECT_NODE"}}]}');

-- case: deserializes a node of the wrong shape
-- status: error | refused
select json_deserialize_sql('{"error":false,"statements":[{"node":{"type":"SELECT_NODE","modifiers":7,"cte_map":[]}}]}');

-- case: prepares
-- status: refused
prepare q as select id, name from emp where pay > $1;

-- case: prepares and executes
-- status: refused
prepare q as delete from emp; execute q;

-- case: executes what nobody prepared
-- status: refused | error
execute solution(1000);

-- case: deallocates
-- status: refused
deallocate solution;

-- case: makes and calls a macro
-- status: refused
create temp macro f(t) as table from query_table(t); from f('emp');

-- case: calls a table function as a statement
-- status: refused
call query('select 1');

-- case: builds a name with a dollar-quoted string
-- status: refused
from query($q$select $$x$$ as y$q$);

-- case: a system view named by a string
-- status: refused | failed
select * from 'sqlite_master';

-- case: a system view named by an escape string
-- status: error | refused
select * from e'sqlite\x5fmaster';

-- case: a system view named by a dollar-quoted string
-- status: error | refused
select * from $$sqlite_master$$;

-- case: summarizes a system view named by a string
-- status: refused | failed
summarize 'duckdb_logs';

-- case: pivots a system view named by a string
-- status: refused | failed
pivot 'sqlite_master' on name using count(*);

-- case: a setting named by data
-- status: refused | error
select list_transform(['threads', 'memory_limit'], lambda s: current_setting(s));

-- case: a forbidden function inside a lambda
-- status: refused
select list_transform([1, 2], lambda i: write_log('x' || i));

-- case: a forbidden function inside a pivot
-- status: refused
pivot emp on dept using first(current_setting('threads'));

-- case: a setting named by the result of a call, which looks like a name with columns
-- status: refused
select id, current_setting(lower('THREADS')) from emp;

-- case: a setting behind a condition of distinctness
-- status: refused
select distinct on (id) current_setting(lower('THREADS')) from emp;

-- case: queries the result of a call beside the table
-- status: refused
from emp, query(concat('from duckdb', '_settings()'));

-- case: queries the result of a call in spite of a table of that name
-- status: refused
with query(a) as (select 1) select * from emp, query(lower('SELECT 1'));

-- case: a histogram of a system view
-- status: refused
from histogram('sqlite_' || 'master', 'sql');

-- case: a histogram of a system view beside the table
-- status: refused
from emp e, histogram(source := concat('information_', 'schema.tables'), col_name := 'table_name');

-- case: the values of a histogram of a system view
-- status: refused
from histogram_values(lower('SQLITE_MASTER'), 'sql');

-- case: pauses in the second column
-- status: refused
select id, sleep_ms(abs(60000)) from emp;
