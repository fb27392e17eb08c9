-- Submissions that want more memory than there is.

-- case: repeats a letter two thousand million times
-- status: memory
select repeat('x', 2000000000);

-- case: repeats a repeat
-- status: error | memory | timeout
select length(repeat(repeat(repeat('x', 10000), 10000), 100));

-- case: repeats once per row
-- status: memory
select id, repeat(name, 400000000 + id) from emp;

-- case: repeats a list
-- status: memory
select len(repeat([1, 2, 3], 1000000000));

-- case: pads a name
-- status: timeout | memory
select lpad(name, 2000000000, 'ab') from emp;

-- case: pads on the right with nothing in the table
-- status: timeout | memory
select rpad('', 2147483647, 'x') from emp where id < 3;

-- case: prints a wide number
-- status: memory
select printf('%1000000000d', 1);

-- case: formats a wide number
-- status: memory
select format('{:>2000000000}', id) from emp;

-- case: a bar of great width
-- status: error | memory
select bar(1, 0, 1, 1000000000);

-- case: a bit string of great length
-- status: timeout | memory
select bitstring('1', 2147483647);

-- case: doubles a string in common table expressions
-- status: memory | timeout
with a as (select repeat('x', 1000000) s), b as (select s || s || s || s || s || s || s || s s from a), c as (select s || s || s || s || s || s || s || s s from b), d as (select s || s || s || s || s || s || s || s s from c), e as (select s || s || s || s s from d) select length(s) from e;

-- case: recursion that doubles a string
-- status: memory | timeout
with recursive t(n, s) as (select 1, 'x' union all select n + 1, s || s from t) select max(length(s)) from t;

-- case: recursion that keeps every row
-- status: timeout | memory
with recursive t(n, s) as (select 1, repeat('x', 1000) union all select n + 1, md5(n::varchar) || repeat(s[1:1], 10000) from t) select count(*), max(s) from t;

-- case: recursion that doubles a list
-- status: memory | timeout
with recursive t(l) as (select [1] union all select list_concat(l, l) from t) select max(len(l)) from t;

-- case: replaces a letter by many
-- status: timeout | memory
select length(replace(repeat('x', 100000), 'x', repeat('y', 100000)));

-- case: replaces by a pattern that grows
-- status: timeout | memory
select length(regexp_replace(repeat('x', 3000000), '.', repeat('\0', 500), 'g'));

-- case: splits a long string
-- status: timeout | memory
select len(string_split(repeat('a,', 100000000), ','));

-- case: translates a long string
-- status: timeout | memory
select length(translate(repeat('a', 400000000), 'a', 'é'));

-- case: hex of hex of hex
-- status: timeout | memory
select length(hex(hex(hex(hex(hex(hex(repeat('x', 20000000))))))));

-- case: encodes in base 64 again and again
-- status: timeout | memory
select length(to_base64(to_base64(to_base64(repeat('x', 200000000)::blob)::blob)::blob));

-- case: a range as a list
-- status: memory | timeout
select len(range(1000000000));

-- case: a range as a list of lists
-- status: memory | timeout
select list_transform(range(100000), lambda x: range(100000));

-- case: resizes a list
-- status: memory
select len(list_resize([1], 2000000000, 7));

-- case: flattens what it multiplied
-- status: timeout | memory
select len(flatten(list_transform(range(30000), lambda x: range(30000))));

-- case: sorts a long list
-- status: memory | timeout
select list_sort(list_transform(range(100000000), lambda x: hash(x)))[1];

-- case: every combination as a list of distinct values
-- status: timeout | memory
select len(list_distinct(list_transform(range(50000000), lambda x: md5(x::varchar))));

-- case: collects a cross join into a list
-- status: timeout | memory
select len(list(a.range || '-' || b.range)) from range(100000) a, range(100000) b;

-- case: collects a cross join into a string
-- status: timeout | memory
select length(string_agg(a.range::varchar, ', ')) from range(100000) a, range(100000) b;

-- case: collects a string in order
-- status: timeout | memory
select length(string_agg(md5(x::varchar), '' order by hash(x))) from range(100000000) t(x);

-- case: a histogram of everything
-- status: timeout | memory
select cardinality(histogram(x)) from range(100000000) t(x);

-- case: a map of everything
-- status: timeout | memory
select cardinality(map(range(50000000), range(50000000)));

-- case: a JSON array of everything
-- status: timeout | memory
select length(json_group_array(md5(x::varchar))::varchar) from range(100000000) t(x);

-- case: a JSON object that nests itself
-- status: memory | timeout
with recursive t(n, j) as (select 1, '{}'::json union all select n + 1, json_object('a', j, 'b', j) from t) select max(length(j::varchar)) from t;

-- case: a JSON text of great depth
-- status: memory | timeout
select json_valid(repeat('[', 50000000) || repeat(']', 50000000));

-- case: a huge list as JSON
-- status: memory | timeout
select length(to_json(range(100000000))::varchar);

-- case: distinct values of a cross join
-- status: timeout | memory
select count(*) from (select distinct a.range * 1000003 + b.range from range(100000) a, range(100000) b);

-- case: groups without end
-- status: timeout | memory
select count(*) from (select md5(x::varchar) k, count(*) from range(1000000000) t(x) group by k);

-- case: sorts without end
-- status: timeout | memory
select x from (select md5(x::varchar) x from range(1000000000) t(x)) order by x limit 200000 offset 99000000;

-- case: a window over a cross join
-- status: timeout | memory
select max(r) from (select row_number() over (order by hash(a.range, b.range)) r from range(100000) a, range(10000) b);

-- case: lags over a cross join
-- status: memory | timeout
select max(l) from (select lag(md5(a.range::varchar), 10) over (partition by b.range % 7 order by a.range) l from range(100000) a, range(1000) b);

-- case: joins on a hash of wide rows
-- status: memory | timeout
select count(*) from (select x, repeat(md5(x::varchar), 100) s from range(10000000) t(x)) a join (select x, repeat(md5(x::varchar), 100) s from range(10000000) t(x)) b using (s);

-- case: a materialized common table expression without end
-- status: memory | timeout
with big as materialized (select x, repeat('y', 100) || x s from range(1000000000) t(x)) select count(*) from big a, big b;

-- case: every set of groups
-- status: memory | timeout
select count(*) from (select a, b, c, d, e, f, g, h, i, j, k, l, count(*) from (select x % 2 a, x % 3 b, x % 5 c, x % 7 d, x % 11 e, x % 13 f, x % 17 g, x % 19 h, x % 23 i, x % 29 j, x % 31 k, x % 37 l from range(1000000) t(x)) group by cube (a, b, c, d, e, f, g, h, i, j, k, l));

-- case: an array of great size
-- status: error | memory
select [1]::integer[100000000];

-- case: an array type of sensible rank and senseless size
-- status: error | memory
select null::integer[99999][99999][99999];

-- case: unnests a list of lists of lists
-- status: timeout | memory
select unnest(list_transform(range(10000000), lambda x: {'a': x, 'b': repeat('z', 1000)}), recursive := true);

-- case: repeats a row
-- status: memory | timeout
from repeat_row(repeat('x', 10000000), 'y', num_rows = 1000000000);

-- case: repeats a value as a table
-- status: memory | timeout
from repeat(repeat('x', 1000000), 1000000000);

-- case: fully ordered lists for each of many groups
-- status: timeout | memory
select max(len(l)) from (select x % 100000 k, list(distinct x order by hash(x)) l from range(50000000) t(x) group by k);

-- case: approximate sets for each of many groups
-- status: memory | timeout
select max(c) from (select x k, approx_count_distinct(x) c from range(50000000) t(x) group by k);

-- case: a reservoir of great size
-- status: memory | timeout
select reservoir_quantile(x, 0.5, 2000000000) from range(100000000) t(x);

-- case: approximate top of great size
-- status: timeout | memory
select len(approx_top_k(x, 999999)) from range(100000000) t(x);

-- case: a sample of nearly everything
-- status: memory | timeout
select count(*) from (from range(1000000000) using sample 900000000 rows);

-- case: a huge number
-- status: timeout | memory
select length((repeat('9', 100000000))::bignum::varchar);
