-- Submissions that never end, or that end far too late.

-- case: counts a cross join
-- status: timeout
select count(*) from range(1000000) a, range(1000000000) b;

-- case: sums a huge series
-- status: timeout
select sum(x * x % 7) from generate_series(1, 1000000000000000000) t(x);

-- case: filters a huge series to nothing
-- status: timeout
select x from range(9000000000000000000) t(x) where hash(x) = 0;

-- case: sorts after a condition that never holds
-- status: timeout
select a.id, b.name from emp a, emp b, emp c, emp d, emp e, emp f, emp g, emp h, emp i where sin(a.id * b.id * c.id * d.id * e.id * f.id * g.id * h.id * i.id) > 2 order by 1;

-- case: recursion without end
-- status: timeout | memory
with recursive t(x) as (select 1 union all select x + 1 from t) select max(x) from t;

-- case: recursion in a circle
-- status: timeout | memory
with recursive t(x) as (select 1 union all select x % 5 + 1 from t) select count(*) from t;

-- case: recursion that doubles
-- status: timeout | memory
with recursive t(x) as (select 1 union all select x from (from t union all from t)) select count(*) from t;

-- case: recursion using a key
-- status: timeout | memory
with recursive t(k, x) using key (k) as (select 1, 1::hugeint union all select 1, x + 1 from t) from t;

-- case: recursion inside a correlated subquery
-- status: timeout | memory
select id, (with recursive t(x) as (select emp.id union all select x + 1 from t) select max(x) from t) from emp;

-- case: sleeps
-- status: timeout | refused
select pg_sleep(60);

-- case: sleeps by milliseconds
-- status: timeout | refused
select sleep_ms(60000);

-- case: sleeps once per row
-- status: timeout | refused
select id, sleep_ms(500) from emp;

-- case: sleeps in a condition
-- status: timeout | refused
select id, name from emp where pay > 1000 and pg_sleep(30) is null order by id;

-- case: sleeps in a folded constant
-- status: timeout | refused
select 1 + coalesce(sleep_ms(30000)::varchar::integer, 1) as x limit 0;

-- case: a regular expression on a long string
-- status: memory | timeout
select sum(regexp_matches(repeat('a', 2000000) || x, '(a|aa|aaa)*(b|c)*(a?){200}$')::integer) from range(1000) t(x);

-- case: replaces in a long string
-- status: memory | timeout
select sum(length(regexp_replace(repeat('ab', 500000) || x, '(a.?)(b?)', '\2\1\2\1', 'g'))) from range(1000) t(x);

-- case: Levenshtein distance of long strings
-- status: timeout | memory
select levenshtein(repeat('ab', 100000), repeat('ba', 100000));

-- case: Levenshtein distance of many strings
-- status: timeout
select max(levenshtein(repeat('ab', 1000) || a.x, repeat('ba', 1000) || b.x)) from range(1000) a(x), range(1000) b(x);

-- case: Damerau distance of long strings
-- status: timeout | memory
select damerau_levenshtein(repeat('ab', 4000) || id, repeat('ba', 4000) || id) from emp, range(100);

-- case: Jaccard similarity of long strings
-- status: timeout
select max(jaccard(md5(a.x::varchar), md5(b.x::varchar))) from range(100000) a(x), range(100000) b(x);

-- case: hashes of hashes
-- status: timeout
select count(distinct sha256(md5(a.x::varchar || b.x::varchar))) from range(1000) a(x), range(1000000) b(x);

-- case: reduces a list for long
-- status: timeout | memory
select list_reduce(range(20000000), lambda a, b: (a * 31 + b) % 1000003);

-- case: reduces a list into a longer and longer string
-- status: timeout | memory
select length(list_reduce(list_transform(range(200000), lambda x: x::varchar), lambda a, b: a || b || a[1:1000]));

-- case: lambda in lambda in lambda
-- status: timeout | memory
select list_transform(range(3000), lambda a: list_transform(range(3000), lambda b: list_sum(list_transform(range(100), lambda c: a * b * c))));

-- case: prime numbers without an index
-- status: timeout
select count(*) from range(2, 300000) a(n) where not exists (select 1 from range(2, 300000) b(d) where d < n and n % d = 0);

-- case: joins on an inequality
-- status: timeout | memory
select count(*) from range(1000000) a(x) join range(1000000) b(y) on a.x < b.y and a.x + b.y <> 7;

-- case: joins on a function of both sides
-- status: timeout
select count(*) from range(300000) a(x) join range(300000) b(y) on hash(x + y) % 97 = 3;

-- case: eleven ways around the table
-- status: timeout
select count(*) from emp a, emp b, emp c, emp d, emp e, emp f, emp g, emp h, emp i, emp j, emp k where a.pay + b.pay + c.pay + d.pay + e.pay + f.pay + g.pay + h.pay + i.pay + j.pay + k.pay = sin(a.id);

-- case: a window that looks at everything for each row
-- status: timeout | memory
select sum(m) from (select mode(x % 1000) over (order by x rows between 100000 preceding and 100000 following exclude ties) m from range(1000000) t(x));

-- case: quantiles in a moving window
-- status: timeout | memory
select max(q) from (select quantile_cont(hash(x)::double, 0.3) over (order by x rows between 500000 preceding and current row exclude current row) q from range(2000000) t(x));

-- case: a factorial of a hundred thousand terms
-- status: timeout
with recursive f(n, v) as (select 1, 1::bignum union all select n + 1, v + v from f where n < 1000000) select length(max(v)::varchar) from f;

-- case: formats a date a billion times
-- status: timeout
select max(strftime(date '2000-01-01' + (x % 9999)::integer, '%A %d %B %Y %j %U')) from range(1000000000) t(x);

-- case: compares with a collation for long
-- status: timeout | memory
select count(*) from range(3000000) t(x) where (repeat('ä', 300) || x) collate de = 'z';

-- case: JSON merged for long
-- status: timeout | memory
select count(json_merge_patch('{"a":' || x || '}', '{"b":[1,2,3]}', '{"c":{"d":' || x || '}}')) from range(100000000) t(x);

-- case: counts with a filter that reads itself
-- status: timeout
select a.id from emp a where (select count(*) from range(100000000) r(x) where r.x % a.id = 0 or hash(r.x) % a.id = 1) < 0;

-- case: sampling a huge series
-- status: timeout | memory
select count(*) from (from range(100000000000) using sample reservoir (10 rows));

-- case: dates without end
-- status: timeout
select count(*) from generate_series(timestamp '0001-01-01', timestamp '290000-01-01', interval 1 microsecond);

-- case: a series with a tiny step in a list
-- status: timeout | memory
select length(generate_series(timestamp '1970-01-01', timestamp '2970-01-01', interval 1 microsecond));

-- case: a limit that is a slow subquery
-- status: timeout
select id, name from emp limit (select count(*) from range(10000000) a, range(1000000000) b);

-- case: a slow constant the planner may fold
-- status: timeout | memory
select id from emp where id = length(regexp_replace(repeat('a', 100000000), '(a)(a)?', '\2\1', 'g'));
