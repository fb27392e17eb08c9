-- given
create table staff (id int, name text, city text, pay int, since date);
insert into staff values
    (1, 'Ada', 'Rome', 30, '2020-01-01'), (2, 'Bob', 'Oslo', 20, '2021-01-01'), (3, 'Cy', 'Rome', 20, null),
    (4, 'Dee', 'Oslo', 10, '2019-01-01'), (5, 'Eve', 'Bern', 20, '2022-01-01'), (6, 'Fay', 'Rome', null, '2018-01-01');

-- case: no order asked
-- solution
select id, name from staff
-- passes: backwards
select id, name from staff order by id desc
-- passes: a window's order inside
select id, name from (select *, row_number() over (order by name desc) as n from staff)

-- case: ties in any order
-- solution
select name, pay from staff order by pay
-- passes: ties by name
select name, pay from staff order by pay, name
-- passes: ties by name backwards
select name, pay from staff order by pay, name desc
-- passes: by place
select name, pay from staff order by 2
-- passes: by alias
select name, pay as amount from staff order by amount
-- passes: as an expression
select name, pay from staff order by pay * 2 + 1
-- fails with wrong-order: descending
select name, pay from staff order by pay desc
-- fails with wrong-order: nulls on the other side
select name, pay from staff order by pay nulls first
-- fails with wrong-order: by the other column
select name, pay from staff order by name
-- fails with missing-order: sorted inside only
select name, pay from (select * from staff order by pay)

-- case: keys that are not in the output
-- solution
select name from staff order by pay desc, since
-- passes: the same keys
select name from staff order by pay desc, since asc nulls last
-- passes: a key that gives the same order
select name from staff order by -pay, since
-- fails with wrong-order: ties the other way round
select name from staff order by pay desc, since desc
-- fails with wrong-order: alphabetically
select name from staff order by name

-- case: ties of keys that are not in the output
-- solution
select name from staff order by city
-- passes: within a city backwards
select name from staff order by city, name desc
-- passes: within a city by pay
select name from staff order by city, pay
-- fails with wrong-order: cities backwards
select name from staff order by city desc, name

-- case: nulls first
-- solution
select name, since from staff order by since nulls first
-- passes: as asked
select name, since from staff order by since is not null, since
-- fails with wrong-order: nulls last
select name, since from staff order by since

-- case: descending keeps nulls last
-- solution
select name, since from staff order by since desc
-- fails with wrong-order: nulls first
select name, since from staff order by since desc nulls first

-- case: directions of two keys
-- solution
select city, name from staff order by city desc, name
-- fails with wrong-order: both descending
select city, name from staff order by city desc, name desc
-- fails with wrong-order: both ascending
select city, name from staff order by city, name
-- fails with wrong-order: keys exchanged
select city, name from staff order by name, city desc

-- case: order by all
-- solution
select city, pay, id from staff order by all
-- passes: spelled out
select city, pay, id from staff order by city, pay, id
-- fails with wrong-order: by the first only
select city, pay, id from staff order by city, id desc

-- case: an alias that is also a column
-- solution
select pay as id, id as pay from staff order by id, 2
-- passes: the output column decides
select pay as a, id as b from staff order by a, b
-- fails with wrong-order: the input column
select pay as a, id as b from staff order by b

-- case: distinct
-- solution
select distinct city from staff order by city desc
-- passes: grouped
select city from staff group by city order by 1 desc
-- fails with wrong-order: ascending
select distinct city from staff order by city
-- fails with duplicate-rows: without distinct
select city from staff order by city desc

-- case: a key made of the output of distinct
-- solution
select distinct city from staff order by length(city), lower(city) desc
-- passes: the same by hand
select city from (values ('Rome'), ('Oslo'), ('Bern')) as t(city) order by city desc
-- fails with wrong-order: ascending
select distinct city from staff order by city

-- case: distinct on
-- solution
select distinct on (city) city, name from staff order by city, id
-- passes: by window
select city, name from (select *, row_number() over (partition by city order by id) as n from staff) where n = 1 order by city
-- fails with wrong-values: the last of each
select distinct on (city) city, name from staff order by city, id desc
-- fails with missing-order: grouped without order
select city, arg_min(name, id) from staff group by city

-- case: a set operation
-- solution
select city, 1 as n from staff union all select city, 2 from staff order by n desc, city
-- passes: the parts exchanged
select city, 2 from staff union all select city, 1 from staff order by 2 desc, 1
-- fails with wrong-order: by city alone
select city, 2 from staff union all select city, 1 from staff order by 1
-- fails with missing-order: each part sorted
(select city, 2 from staff order by 1) union all (select city, 1 from staff order by 1)
-- fails with lost-duplicates: merged
select city, 2 from staff union select city, 1 from staff order by 2 desc, 1

-- case: groups by their size
-- solution
select city, count(*) as n from staff group by city order by count(*) desc, city
-- passes: by place
select city, count(*) from staff group by 1 order by 2 desc, 1
-- fails with wrong-order: the smallest first
select city, count(*) from staff group by 1 order by 2, 1

-- case: a window as key
-- solution
select name, row_number() over (partition by city order by id) as n from staff order by n, name
-- passes: repeated in the order
select name, row_number() over (partition by city order by id) from staff order by row_number() over (partition by city order by id), 1
-- fails with wrong-order: by name
select name, row_number() over (partition by city order by id) from staff order by 1

-- case: all rows tie
-- solution
select name from staff order by 1 + 1
-- passes: any order at all
select name from staff order by id % 3, name
-- fails with missing-order: none promised
select name from staff

-- case: any order will do
-- compare: order = any
-- solution
select name from staff order by name
-- passes: none
select name from staff
-- passes: backwards
select name from staff order by name desc
-- fails with missing-rows, duplicate-rows: another row twice
select if(name = 'Ada', 'Bob', name) from staff

-- case: one row needs no order
-- solution
select name from staff where id = 1 order by name
-- passes: none promised
select name from staff where id = 1

-- case: no row needs no order
-- solution
select name from staff where id = 0 order by name
-- passes: none promised
select name from staff where id = 0

-- case: an order by a sum that differs by noise
-- solution
select city from (values ('a', 0.1::double), ('a', 0.2), ('b', 0.3), ('c', 5)) as t(city, x) group by city order by sum(x)
-- passes: noise decides
values ('a'), ('b'), ('c') order by 1
-- passes: noise decides otherwise
select x from (values ('b', 1), ('a', 2), ('c', 3)) as t(x, n) order by n
-- fails with wrong-order: more than noise
values ('c'), ('b'), ('a') order by 1 desc
