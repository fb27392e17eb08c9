-- Submissions that are not one query, or that play with transactions.

-- case: two queries
-- status: refused
select id, name from emp where pay > 1000 order by id;
select 1;

-- case: a query and a hidden second statement on one line
-- status: refused
select id, name from emp where pay > 1000 order by id;drop table emp

-- case: a second statement behind a comment
-- status: refused
select id, name from emp where pay > 1000 order by id; -- the end
/* really */ delete from emp;

-- case: a second statement behind a quoted semicolon
-- status: refused
select ';''; --' as x; delete from emp

-- case: the query comes last
-- status: refused
create temp table t as from emp; select id, name from emp where pay > 1000 order by id;

-- case: the same query twice
-- status: refused
select id, name from emp where pay > 1000 order by id; select id, name from emp where pay > 1000 order by id;

-- case: commits
-- status: refused
commit;

-- case: commits and drops
-- status: refused
commit; drop table emp; begin;

-- case: rolls back and deletes
-- status: refused
rollback; delete from emp; select id, name from emp where pay > 1000 order by id;

-- case: begins a writing transaction
-- status: refused
begin transaction read write; delete from emp; commit;

-- case: aborts
-- status: refused
abort;

-- case: a block
-- status: error | refused
do $$ begin delete from emp; end $$;

-- case: explains
-- status: refused
explain select id, name from emp;

-- case: explains and runs
-- status: refused
explain analyze select id, name from emp;

-- case: explains a deletion
-- status: refused
explain analyze delete from emp;

-- case: shows the tables
-- status: failed | refused
show tables;

-- case: shows all tables
-- status: failed | refused
show all tables;

-- case: shows the databases in a subquery
-- status: failed | refused
from (show databases);

-- case: describes the table
-- status: failed | refused
describe emp;

-- case: summarizes the table
-- status: failed | refused
summarize emp;

-- case: values only
-- status: failed
values (1, 'Ada'), (3, 'Cid');

-- case: an honest pivot of the wrong kind
-- status: failed
pivot emp on dept using sum(pay) group by hired;

-- case: two pivots
-- status: refused
pivot emp on dept using sum(pay); pivot emp on boss using count(*);

-- case: unpivots
-- status: failed
unpivot (select id, name, dept from emp) on name, dept into name what value word;

-- case: nothing
-- status: missing

-- case: only comments
-- status: missing
-- I did not find it
/* select id, name from emp where pay > 1000 order by id; */

-- case: only semicolons
-- status: missing
;;; ;

-- case: a question instead of an answer
-- status: error
How do I sort by two columns?

-- case: a shell command
-- status: missing
.shell rm -rf /

-- case: a client command
-- status: missing
\! cat /etc/passwd

-- case: a client command that includes a file
-- status: missing
\i /etc/passwd

-- case: a Jinja template
-- status: error
select {{ config.items() }} from {% include '/etc/passwd' %}

-- case: parameters without values
-- status: error
select * from emp where id = $1 and name = ? and dept = :dept;

-- case: locks rows
-- status: error
select * from emp for update;

-- case: travels in time
-- status: error
select * from emp at (version => 1);
