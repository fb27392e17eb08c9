-- Submissions that try to change the fixture, the catalog or the disk.

-- case: deletes the rows
-- status: refused
delete from emp;

-- case: deletes and returns
-- status: refused
delete from emp where pay <= 1000 returning id, name;

-- case: deletes inside a common table expression
-- status: error | refused
with gone as (delete from emp returning *) select id, name from gone where pay > 1000 order by id;

-- case: inserts inside a common table expression
-- status: error | refused
with more as (insert into emp (id, name, pay) values (99, 'Zoe', 9999) returning id, name) select * from more;

-- case: updates inside a common table expression
-- status: error | refused
with rich as (update emp set pay = pay * 2 returning id, name, pay) select id, name from rich where pay > 1000;

-- case: writes in a common table expression nobody reads
-- status: error | refused
with gone as materialized (delete from emp) select id, name from emp where pay > 1000 order by id desc;

-- case: writes in a nested common table expression
-- status: error | refused
select * from (with a as (with b as (update emp set name = 'x' returning *) from b) from a);

-- case: copies to a file inside a common table expression
-- status: error | refused
with c as (copy emp to 'stolen.csv' (header)) select 1;

-- case: copies to standard output inside a common table expression
-- status: error | refused
with c as (copy (select 'passed') to '/dev/stdout' (format csv)) from c;

-- case: makes a table inside a common table expression
-- status: error | refused
with t as (create table t (i integer)) select 1;

-- case: inserts
-- status: refused
insert into emp (id, name) values (13, 'Mia');

-- case: inserts what it selects
-- status: refused
with t as (select 13 as id, 'Mia' as name) insert into emp (id, name) from t;

-- case: inserts or replaces
-- status: refused
insert or replace into emp by name select 1 as id, 'Eve' as name;

-- case: updates
-- status: refused
update emp set pay = 0;

-- case: merges
-- status: refused
merge into emp using (select 1 as id) s on emp.id = s.id when matched then delete;

-- case: truncates
-- status: refused
truncate emp;

-- case: drops the table
-- status: refused
drop table emp;

-- case: drops the schema
-- status: refused
drop schema main cascade;

-- case: renames a column
-- status: refused
alter table emp rename column pay to salary;

-- case: adds a column, which is of the type of a pivot
-- status: refused | error
alter table emp add column evil varchar default current_user;

-- case: makes a table of its own
-- status: refused
create table expected as select id, name from emp;

-- case: replaces the table
-- status: refused
create or replace table emp as select 1 as id, 'x' as name, 2000 as pay;

-- case: makes a temporary table that hides the real one
-- status: refused
create temp table emp as select * from range(3) t(id);

-- case: makes a view
-- status: refused
create view rich as select * from emp where pay > 1000;

-- case: makes a temporary view
-- status: refused
create or replace temp view emp as select 1 as id, 'x' as name, 2000 as pay;

-- case: makes a macro that shadows sum
-- status: refused
create or replace macro sum(x) as 42;

-- case: makes a temporary macro
-- status: refused
create temp macro count(x) as 0;

-- case: makes a table macro
-- status: refused
create function everything() as table select * from emp;

-- case: makes a sequence
-- status: refused
create sequence s;

-- case: makes a type
-- status: refused
create type mood as enum ('sad', 'happy');

-- case: makes an index
-- status: refused
create unique index i on emp (dept);

-- case: makes a schema
-- status: refused
create schema if not exists hidden;

-- case: writes a comment into the catalog
-- status: refused
comment on table emp is 'owned';

-- case: copies the table to a file
-- status: refused
copy emp to '/tmp/emp.csv';

-- case: copies a query to a Parquet file
-- status: refused
copy (select * from emp) to 'emp.parquet' (format parquet);

-- case: exports the database
-- status: refused
export database '/tmp/export';

-- case: copies the database
-- status: refused
copy from database memory to other;

-- case: attaches a new memory database
-- status: refused
attach ':memory:' as scratch;

-- case: detaches the database
-- status: refused
detach memory;

-- case: selects into a table
-- status: error
select id, name into rich from emp;

-- case: selects into a file
-- status: error
select id, name from emp into outfile '/tmp/emp.txt';

-- case: advances a sequence
-- status: refused | error
select nextval('s') as id, name from emp;

-- case: sets a sequence
-- status: refused | error
select setval('s', 1000);

-- case: vacuums
-- status: refused
vacuum analyze emp;

-- case: forces a checkpoint
-- status: refused
force checkpoint;

-- case: forces a checkpoint through a table function
-- status: refused | error
select * from force_checkpoint();

-- case: truncates the logs through a table function
-- status: refused
from truncate_duckdb_logs();

-- case: writes to the log
-- status: refused
select write_log('passed', level := 'error', scope := 'connection') from emp;

-- case: a pivot that makes a type and changes rows
-- status: error | refused
pivot (with gone as (delete from emp returning *) from gone) on dept using sum(pay);

-- case: a trigger
-- status: refused
create trigger t after insert on emp for each row delete from emp;

-- case: makes a temporary table of a pivot, which is of the type of a pivot
-- status: refused | failed
create temp table emp as pivot emp on dept using sum(pay);

-- case: makes a table of a pivot
-- status: refused | error
create table stolen as pivot emp on dept using sum(pay);

-- case: sets a variable from a pivot
-- status: refused | failed
set variable expected = (select count(*) from (pivot emp on dept using sum(pay)));

-- case: prepares a pivot
-- status: refused | failed
prepare solution as pivot emp on dept using sum(pay);

-- case: explains and runs a pivot
-- status: refused | failed
explain analyze pivot emp on dept using sum(pay);

-- case: copies a pivot to a file
-- status: refused | error
copy (pivot emp on dept using sum(pay)) to '/tmp/pivot.csv';

-- case: inserts a pivot
-- status: refused | error
insert into emp (id, name) select id, 'x' from (pivot (select 99 as id, 'a' as k) on k using count(*));

-- case: deletes by a pivot
-- status: refused | error
delete from emp where id in (select id from (pivot emp on dept using sum(pay)));

-- case: deletes beside a pivot
-- status: error | refused
with p as (pivot emp on dept using sum(pay)), gone as (delete from emp returning *) select * from p;
