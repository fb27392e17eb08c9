-- given
create table t (id int, g text);
insert into t values (1, 'a'), (2, 'b'), (3, 'c');

-- case: order promised
-- solution
select id from t order by id
-- fails with missing-order: none, though sorted
select id from t
-- fails with missing-order: in a window
select id from (select id, row_number() over (order by id) as n from t)
-- fails with missing-order: in a window of the outermost query
select id from t qualify row_number() over (order by id) < 9
-- fails with missing-order: in a named window
select id from t window w as (order by id)
-- fails with missing-order: in a subquery
select id from (select id from t order by id)
-- fails with missing-order: in a subquery behind from
from (select id from t order by id)
-- fails with missing-order: in a common table expression
with sorted as (select id from t order by id) select id from sorted
-- fails with missing-order: in each part of a union
(select id from t where id < 2 order by id) union all (select id from t where id > 1 order by id)
-- fails with missing-order: in the last part of a union
select id from t where id < 2 union all (select id from t where id > 1 order by id)
-- fails with missing-order: in an aggregate
select unnest(list(id order by id)) from t
-- fails with missing-order: in a comment
select id from t -- order by id
-- fails with missing-order: in a text
select id from t where 'order by id' <> ''
-- fails with missing-order: in a dollar-quoted text
select id from t where $$ order by id $$ <> ''
-- fails with missing-order: in names
with "order by" as (from t) select id as "order", from "order by"
-- passes: in brackets
(select id from t order by id)
-- passes: in brackets of brackets
((select id from t order by id));
-- passes: in brackets behind with
with x as (from t) (select id from x order by id)
-- passes: in brackets with the limit outside
(select id from t order by id) limit 10
-- passes: from first
from t select id order by id
-- passes: by all, in capitals
SELECT id FROM t ORDER BY ALL
-- passes: over lines and comments
select id from t order /* not that we need it */
by -- at last
id
-- passes: of a union
select id from t where id < 2 union all select id from t where id > 1 order by id
-- passes: behind a window clause
select id from t window w as (order by id desc) order by id
-- passes: of a set of values
values (1), (2), (3) order by 1
-- passes: with a limit
select id from t order by id limit 10 offset 0
-- passes: with a strange white space
select id from t order by id
-- passes: behind text with a bracket
select id from t where g <> ')(' order by id
-- passes: with a with inside brackets
(with x as (from t) select id from x order by id)
-- fails with wrong-order: promised, but another
select id from t order by id desc
-- fails with missing-order: not promised and another
select id from (select id from t order by id desc)
-- fails with missing-rows: a row short without a promise
select id from t where id < 3
