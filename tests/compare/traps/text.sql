-- given
create table t (id int, s text);
insert into t values (1, null), (2, ''), (3, 'NULL'), (4, 'a'), (5, 'é');

-- case: null
-- solution
select s from t where id = 1
-- passes: made
select nullif('x', 'x')
-- fails with missing-rows, unexpected-rows: empty text
select ''
-- fails with missing-rows, unexpected-rows: the word
select 'NULL'
-- fails with missing-rows, unexpected-rows: what Python calls it
select 'None'
-- fails with missing-rows: no row
select s from t where id = 0
-- fails with duplicate-rows: two of them
select null from t where id < 3

-- case: empty text
-- solution
select s from t where id = 2
-- fails with missing-rows, unexpected-rows: null
select null
-- fails with missing-rows, unexpected-rows: a blank
select ' '

-- case: blanks count
-- solution
select s from t where id = 4
-- fails with missing-rows, unexpected-rows: behind
select 'a '
-- fails with missing-rows, unexpected-rows: before
select ' a'
-- fails with missing-rows, unexpected-rows: a line break
select 'a' || chr(10)
-- fails with missing-rows, unexpected-rows: a null character
select 'a' || chr(0)
-- fails with missing-rows, unexpected-rows: a capital
select 'A'

-- case: letters composed in two ways
-- solution
select s from t where id = 5
-- passes: composed
select chr(233)
-- passes: composed by the engine
select nfc_normalize('e' || chr(769))
-- fails with missing-rows, unexpected-rows: decomposed
select 'e' || chr(769)
-- fails with missing-rows, unexpected-rows: without its accent
select 'e'

-- case: nulls among values
-- solution
select id, s from t where id < 4
-- fails with wrong-values: empty text for null
select id, coalesce(s, '') from t where id < 4
-- fails with wrong-values: null for empty text
select id, nullif(s, '') from t where id < 4
-- fails with wrong-values: the word for null
select id, coalesce(s, 'NULL') from t where id < 4

-- case: nulls in numbers
-- solution
select nullif(id, 1) as n, id::double as x from t
-- passes: the same
select case when id > 1 then id end, id from t
-- fails with wrong-values: zero for null
select coalesce(nullif(id, 1), 0), id from t

-- case: nulls in floats
-- solution
select nullif(id, 1)::double as x from t
-- fails with missing-rows, unexpected-rows: zero for null
select coalesce(nullif(id, 1), 0)::double from t
-- fails with missing-rows, unexpected-rows: nan for null
select coalesce(nullif(id, 1), 'nan'::double) from t
