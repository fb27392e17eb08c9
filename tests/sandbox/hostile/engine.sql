-- Submissions that have broken an engine, or look as if they could: strange arguments at the ends of every type.
-- The first two end in an internal error, and the second leaves the database invalid for everybody after it.

-- case: an array type larger than memory can be addressed
-- status: error | memory
select [1]::integer[99999][99999][99999];

-- case: a reservoir that invalidates the database
-- status: memory | error
select reservoir_quantile(id, 0.5, 2000000000) from emp;

-- case: a top of a million places
-- status: memory | error | timeout
select approx_top_k(id, 999999) from emp;

-- case: a histogram of a hundred million bins
-- status: refused
from histogram_values('emp', 'id', bin_count := 100000000);

-- case: a width given by an argument
-- status: memory | error
select printf('%*d', 2147483647, 1);

-- case: a nested width given by an argument
-- status: memory | error
select format('{:{}}', 1, 2147483647);

-- case: a pivot of two hundred thousand columns
-- status: error | timeout | memory
pivot (from range(200000) t(x)) on x using count(*);

-- case: a pivot of columns with long names
-- status: memory | timeout | error
pivot (select repeat('x', 100000) || x as k from range(5000) t(x)) on k using count(*);

-- case: repeats a negative number of times
-- status: failed | error
select repeat('x', -1), repeat('', 9223372036854775807), lpad('x', -1, ''), id from emp;

-- case: repeats more times than there are numbers
-- status: error | memory
select repeat('xx', 9223372036854775807);

-- case: a slice with the smallest step
-- status: error | failed
select [1, 2, 3][1:3:-9223372036854775808];

-- case: a substring at the ends of a number
-- status: error | failed
select substring('abc', -9223372036854775808, 9223372036854775807);

-- case: bits past the end
-- status: error
select set_bit('1'::bit, 9999999999, 1);

-- case: shifts past the end
-- status: error | failed
select 1 << 200, (1::bit) << 99999999;

-- case: the smallest number divided by minus one
-- status: error | failed
select (-170141183460469231731687303715884105728)::hugeint // -1::hugeint, -9223372036854775808 % -1;

-- case: buckets of no time
-- status: error
select time_bucket(interval 0 days, now());

-- case: a frame that ends before it begins
-- status: error | failed
select first(x ignore nulls) over (order by x rows between 9223372036854775807 following and 1 preceding) from range(3) t(x);

-- case: a lag past the end of a number
-- status: error | failed
select lag(x, -9223372036854775808) over (order by x) from range(5) t(x);

-- case: a limit past the end of a number
-- status: error | failed
select x from range(5) t(x) order by x limit 18446744073709551615 offset 18446744073709551615;

-- case: a list of no quantiles
-- status: error | failed
select quantile_disc(x, []) from range(3) t(x);

-- case: an aggregate of a list by a name that is none
-- status: error
select list_aggr([1], 'list_aggr');

-- case: a remap of nothing
-- status: error | failed
select remap_struct({'a': 1}, null::struct(b integer), null, null);

-- case: an internal function that trusts its input
-- status: error | failed
select __internal_decompress_string(340282366920938463463374607431768211455::uhugeint);

-- case: an internal function that compresses too much
-- status: error | failed
select __internal_compress_string_utinyint('aaaaaaaaaaaaaaaaaaaaaaaaa');

-- case: an internal filter
-- status: error
select __internal_tablefilter_dynamic(id) from emp;

-- case: an aggregate state of a lie
-- status: error
select finalize('\x00\x01'::blob);

-- case: a geometry of more points than bytes
-- status: error
select st_geomfromwkb('\x01\x03\x00\x00\x00\xFF\xFF\xFF\xFF'::blob);

-- case: a sort key of a wrong kind
-- status: error
select create_sort_key(id, name) from emp;

-- case: a macro over itself
-- status: error
with t as (from t) from t;

-- case: recursion with a key that is none
-- status: error
with recursive t(k, x) using key (nope) as (select 1, 1 union select k + 1, x from t) from t;

-- case: a recursion inside a recursion
-- status: failed | timeout | error
with recursive t as (select 1 as x union all (with recursive u as (select x from t union all select x + 1 from u where x < 3) select * from u)) select * from t limit 5;

-- case: a window in a filter of an aggregate
-- status: error | failed
select count(*) filter (where (select count(*) over ())) from emp;

-- case: an unnest in a condition
-- status: error
select * from emp where unnest([true]);

-- case: an unnest over a window
-- status: error
select unnest(unnest([[1]])) over () from emp;

-- case: an enum made from data
-- status: error
select 'a'::enum (select name from emp);

-- case: a struct of nothing
-- status: error | failed
select {}, row();

-- case: a serialized null where a node belongs
-- status: error
select json_deserialize_sql('{"error":false,"statements":[{"node":{"type":"SELECT_NODE","select_list":[{"class":"COMPARISON","type":"COMPARE_EQUAL","left":null,"right":null}]}}]}');

-- case: a serialized set operation without sides
-- status: error
select json_deserialize_sql('{"error":false,"statements":[{"node":{"type":"SET_OPERATION_NODE","setop_type":"UNION"}}]}');
