-- Submissions that try to confuse the parser, or the reader of its tokens.

-- case: a string without end
-- status: error
select id, name from emp where name = 'Ada;

-- case: an identifier without end
-- status: error
select "id from emp;

-- case: a comment without end
-- status: error | missing
/* select id, name from emp where pay > 1000 order by id;

-- case: a comment without end after the query
-- status: error | failed
select id from emp /* where pay > 1000;

-- case: a dollar quote without end
-- status: error
select $tag$ id from emp $tog$;

-- case: a dollar quote that holds statements
-- status: failed
select $x$; drop table emp; select '$x$ as name;

-- case: an escape string that ends late
-- status: failed
select e'\'; drop table emp; --' as name;

-- case: a standard string that ends early
-- status: error | refused
select '\'; drop table emp; --' as name;

-- case: nested comments that hide a call
-- status: failed | refused
select 1 /* /* */ from duckdb_settings() /* */ */;

-- case: a comment that looks closed
-- status: refused | error
select * from /*/ emp /*/ duckdb_settings();

-- case: a forbidden name in a string is no crime
-- status: failed
select 'duckdb_settings() current_setting(' as name from emp -- from duckdb_settings()
;

-- case: a forbidden name in a comment is no crime
-- status: failed
select id /* from duckdb_settings() */ from emp; -- read_text('/etc/passwd')

-- case: a forbidden name as an alias
-- status: failed | refused
select id as duckdb_settings, name as "read_text" from emp;

-- case: a forbidden name as a table of its own
-- status: failed | refused
with sqlite_master as (select 1 as id) select * from sqlite_master;

-- case: a name in quotes in quotes
-- status: error
select * from """duckdb_settings"""();

-- case: an empty name
-- status: error
select * from "";

-- case: a hash comment
-- status: error
select id, name from emp # where pay > 1000

-- case: braces and brackets that do not match
-- status: error
select {[(1})] from emp;

-- case: keywords only
-- status: error
select from where group by having order limit;

-- case: a star nowhere
-- status: error
select *;

-- case: the longest operator
-- status: error
select 1 <=>+-*/%^&|~!@#<>= 2;

-- case: an operator made of letters of nobody
-- status: error
select 1 operator(pg_catalog.§) 2;

-- case: text after the end of a statement in another language
-- status: error
SELECT TOP 5 * FROM [dbo].[emp] WITH (NOLOCK) OPTION (MAXDOP 64);

-- case: a procedure call of another engine
-- status: error
EXEC xp_cmdshell 'dir';

-- case: loads a file in another engine
-- status: error
load data infile '/etc/passwd' into table emp;

-- case: reads a file in another engine
-- status: error
select load_file('/etc/passwd'), pg_read_file('/etc/passwd'), utl_http.request('http://example.org');

-- case: JSON instead of SQL
-- status: error
{"status": "passed", "score": 100}

-- case: Python instead of SQL
-- status: error
__import__('os').system('id')

-- case: a report instead of SQL
-- status: error
passed 1/1
