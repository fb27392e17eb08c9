-- given
create table s (id int, pts int, g text);
insert into s values (1, 50, 'a'), (2, 40, 'b'), (3, 40, 'c'), (4, 40, 'd'), (5, 30, 'e'), (6, 30, 'f'), (7, null, 'g');

-- case: limit cuts a tie
-- solution
select id, pts from s order by pts desc limit 3
-- passes: the first of the tie
select id, pts from s order by pts desc, id limit 3
-- passes: the last of the tie
select id, pts from s order by pts desc, id desc limit 3
-- fails with wrong-values: not of the tie
select if(id = 3, 5, id), pts from s order by pts desc, id limit 3
-- fails with wrong-values: one of the tie twice
select if(id = 3, 2, id), pts from s order by pts desc, id limit 3
-- fails with missing-rows: too few
select id, pts from s order by pts desc limit 2
-- fails with unexpected-rows: the whole tie
select id, pts from s order by pts desc limit 4
-- fails with wrong-order: the best last
select id, pts from (select id, pts from s order by pts desc limit 3) order by pts
-- fails with missing-order: sorted inside
select id, pts from (select id, pts from s order by pts desc limit 3)

-- case: limit cuts a tie of keys that are not in the output
-- solution
select g from s order by pts desc limit 2
-- passes: another of the tie
select g from s order by pts desc, g desc limit 2
-- fails with missing-rows, unexpected-rows: without the best
select g from s where id > 1 order by pts desc limit 2
-- fails with wrong-order: the best last
values ('d'), ('a') order by 1 desc

-- case: offset cuts a tie
-- solution
select id from s order by pts desc limit 3 offset 2
-- passes: the tie backwards
select id from s order by pts desc, id desc limit 3 offset 2
-- fails with missing-rows, unexpected-rows: no offset
select id from s order by pts desc limit 3

-- case: offset and limit cut the same tie
-- solution
select id from s order by pts desc limit 1 offset 2
-- passes: the first of it
select 2
-- passes: the last of it
select 4
-- fails with missing-rows, unexpected-rows: not of it
select 5

-- case: offset and limit cut two ties that share what is shown
-- compare: order = any
-- solution
select v from (values (0, 'z'), (1, 'A'), (1, 'B'), (2, 'A'), (2, 'C')) as t(k, v) order by k limit 2 offset 2
-- passes: A of the first, C of the second
values ('A'), ('C')
-- passes: B of the first, A of the second
values ('A'), ('B')
-- passes: A of both
values ('A'), ('A')
-- passes: B and C
values ('C'), ('B')
-- fails with missing-rows, duplicate-rows: B of both
values ('B'), ('B')
-- fails with missing-rows, duplicate-rows: C of both
values ('C'), ('C')
-- fails with lost-duplicates, unexpected-rows: z of neither
values ('A'), ('z')

-- case: limit of everything
-- solution
select id from s order by pts desc, id limit 100
-- passes: without it
select id from s order by pts desc, id

-- case: limit nothing
-- solution
select id from s order by id limit 0
-- passes: nothing
select id from s where false
-- fails with unexpected-rows: something
select id from s limit 1

-- case: limit without order
-- solution
select id, pts from s limit 3
-- passes: others
select id, pts from s order by id desc limit 3
-- passes: sorted
select id, pts from s where id in (2, 4, 6) order by id
-- fails with missing-rows: too few
select id, pts from s limit 2
-- fails with unexpected-rows: too many
select id, pts from s limit 4
-- fails with missing-rows, duplicate-rows: the same one three times
select 1, 50 from s limit 3
-- fails with wrong-values: rows that are not there
select id, pts + 1 from s where id < 4

-- case: limit as a share
-- solution
select id from s order by pts limit 50%
-- passes: as a number, the tie backwards
select id from s order by pts, id desc limit 3

-- case: limit by a subquery
-- solution
select id from s order by pts limit (select count(*) - 4 from s)
-- passes: as a number
select id from s order by pts, id desc limit 3

-- case: fetch first
-- solution
select id from s order by pts desc fetch first 2 rows only
-- passes: limit, another of the tie
select id from s order by pts desc, id desc limit 2

-- case: limit over distinct
-- solution
select distinct pts from s order by pts desc limit 2
-- passes: grouped
select pts from s group by pts order by pts desc limit 2
-- fails with missing-rows, duplicate-rows: not distinct
select pts from s where pts <= 40 order by pts desc limit 2

-- case: limit over a union
-- solution
select id, pts from s where id < 4 union all select id, pts from s where id > 3 order by pts desc limit 2
-- passes: of the other part
select id, pts from s where id in (1, 4) order by pts desc

-- case: limit with nulls first
-- solution
select id from s order by pts desc nulls first limit 2
-- passes: by hand
select id from s where id in (1, 7) order by id desc
-- fails with missing-rows, unexpected-rows: nulls last
select id from s order by pts desc limit 2
