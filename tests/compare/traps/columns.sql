-- given
create table t (id int, name text, born int, died int);
insert into t values (1, 'Ada', 1815, 1852), (2, 'Bob', 1900, 1950), (3, 'Cy', 1950, 1900);

-- case: names do not matter by position
-- solution
select id, name from t
-- passes: others
select id as a, name as b from t
-- passes: one name for both
select id as a, name as a from t
-- fails with columns-swapped: exchanged
select name, id from t
-- fails with column-count: one more
select id, name, born from t
-- fails with column-count: one less
select id from t
-- fails with column-count: all
select * from t

-- case: columns of one type exchanged
-- solution
select born, died from t
-- fails with columns-swapped: exchanged
select died, born from t
-- fails with columns-swapped: exchanged under each other's name
select died as born, born as died from t

-- case: columns in another order, and ordered
-- solution
select id, name, born from t order by id
-- fails with columns-swapped: turned around
select born, id, name from t order by id
-- fails with columns-swapped: turned around, without order
select born, id, name from t

-- case: exchanged, and wrong too
-- solution
select id, born from t where id < 3
-- fails with missing-rows, unexpected-rows: another person
select born, id from t where id > 1

-- case: columns by name
-- compare: columns = name
-- solution
select id, name from t
-- passes: in another order
select name, id from t
-- passes: in another case
select NAME, Id from t
-- fails with column-names: another name
select id, name as n from t
-- fails with column-names: names exchanged, values in place
select id as a, name as b from t
-- fails with column-type, column-type: values under each other's name
select id as name, name as id from t
-- fails with column-count: one more
select id, name, born from t

-- case: columns of one type by name
-- compare: columns = name
-- solution
select born, died from t
-- passes: in another order
select died, born from t
-- fails with missing-rows, unexpected-rows: values under each other's name
select died as born, born as died from t
-- fails with column-names: other names in another order
select died as a, born as b from t

-- case: equal names by name
-- compare: columns = name
-- solution
select id as x, born as x, name from t
-- passes: in their order
select name, id as x, born as X from t
-- fails with wrong-values: the second wrong
select id as x, died as x, name from t
-- fails with wrong-values: the first wrong
select id + 1 as x, born as x, name from t
-- fails with column-names: one of them named otherwise
select id as x, born as y, name from t

-- case: exact columns
-- compare: columns = exact
-- solution
select id, name from t
-- passes: the same
select t.id, t.name from t
-- fails with column-names: another case
select id as Id, name from t
-- fails with column-names: another name
select id, name as n from t
-- fails with columns-swapped: in another order
select name, id from t

-- case: equal names never shadow each other
-- solution
select born as x, died as x from t
-- passes: the same
select born as x, died as x from t
-- fails with wrong-values: the first twice
select born as x, born as x from t
-- fails with wrong-values: the second twice
select died as x, died as x from t

-- case: no rows, by name
-- compare: columns = name
-- solution
select id, name from t where false
-- passes: in another order
select name, id from t where false
-- fails with column-names: another name
select id, born from t where false
-- fails with column-count: one more
select id, name, born from t where false
