-- given
create table t (id int, g text);
insert into t values (1, 'a'), (2, 'a'), (3, 'b');
create table big as select i as id, 'row ' || (i % 100) as name, i / 7 as x from range(5000) as r(i);

-- case: how often a row comes counts
-- solution
select g from t
-- passes: backwards
select g from t order by id desc
-- fails with lost-duplicates: distinct
select distinct g from t
-- fails with lost-duplicates: grouped
select g from t group by g
-- fails with duplicate-rows: twice
select g from t union all select g from t
-- fails with lost-duplicates, duplicate-rows: the other one twice
select if(id = 1, 'b', g) from t
-- fails with missing-rows: without b
select g from t where g = 'a'
-- fails with unexpected-rows: with c
select g from t union all select 'c'
-- fails with missing-rows: none at all
select g from t where false

-- case: rows for each other
-- solution
select id, g from t
-- fails with wrong-values: other texts
select id, 'c' from t
-- fails with wrong-values: texts exchanged
select id, if(id = 1, 'b', if(id = 3, 'a', g)) from t
-- fails with missing-rows, unexpected-rows: nothing right
select id + 10, g || '!' from t
-- fails with duplicate-rows: joined with too many
select t.id, t.g from t join t as u using (g)

-- case: no rows wanted
-- solution
select id, g from t where id > 3
-- passes: none
select id, g from t where false
-- fails with unexpected-rows: one
select id, g from t limit 1
-- fails with column-count: a column short
select id from t where id > 3
-- fails with column-type, column-type: of another type
select g, id from t where id > 3

-- case: a difference behind many rows
-- solution
select id, name, x from big
-- passes: backwards
select id, name, x from big order by id desc
-- fails with wrong-values: the last row
select id, if(id = 4999, 'row 98', name), x from big
-- fails with wrong-values: the last number
select id, name, if(id = 4999, x + 1, x) from big
-- fails with wrong-values: row 101
select id, if(id = 100, 'row 1', name), x from big
-- fails with missing-rows: without the last
select id, name, x from big where id < 4999
-- fails with missing-rows: without row 2048
select id, name, x from big where id <> 2047
-- fails with duplicate-rows: the last twice
select id, name, x from big union all select id, name, x from big where id = 4999

-- case: an order wrong behind many rows
-- solution
select id, x from big order by id
-- passes: with noise
select id, x * (1 + 2e-16) from big order by id
-- fails with wrong-order: the last two exchanged
select id, x from big order by case id when 4999 then 4998 when 4998 then 4999 else id end
-- fails with wrong-order: the last two exchanged, with noise
select id, x * (1 + 2e-16) from big order by case id when 4999 then 4998 when 4998 then 4999 else id end

-- case: a large tie
-- solution
select id, name from big order by name
-- passes: within it backwards
select id, name from big order by name, id desc
-- fails with wrong-order: one row a tie too early
select id, name from big order by if(id = 4999, 'row 98', name)

-- case: many rows limited
-- solution
select name, id from big order by name limit 120
-- passes: the end of the last tie
select name, id from big order by name, id desc limit 120
-- fails with wrong-values: one of another tie
select name, if(id = 0, 99, id) from big order by name, id limit 120
