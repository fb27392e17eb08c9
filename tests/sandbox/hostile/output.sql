-- Submissions whose result is the weapon: too many rows, too many columns, too long, or made to confuse a reader.

-- case: one row more than a hundred thousand
-- status: too_large
select x as id, 'x' as name from range(100001) t(x);

-- case: a thousand million rows
-- status: too_large | timeout | memory
select x as id, 'x' as name from range(1000000000) t(x);

-- case: rows without columns worth naming
-- status: too_large | timeout | memory
select null from range(100000000);

-- case: a cross join without a condition
-- status: too_large
select a.id, b.name from emp a, emp b, emp c, emp d, emp e;

-- case: many rows, sorted
-- status: too_large | timeout | memory
select x as id, md5(x::varchar) as name from range(2000000) t(x) order by name;

-- case: recursion that prints for ever
-- status: too_large | timeout | memory
with recursive t(id, name) as (select 1, 'x' union all select id + 1, name from t) select * from t;

-- case: a value of three hundred million letters
-- status: memory | error | timeout
select 1 as id, repeat('x', 300000000) as name;

-- case: a hundred values of a million letters
-- status: failed | memory | timeout
select id, repeat(name, 100000) from emp, range(30);

-- case: a list of a million items in one value
-- status: failed | memory | timeout | too_large
select 1 as id, range(1000000) as name;

-- case: two hundred thousand nested values
-- status: failed | memory | timeout | too_large
select id, list_transform(range(20000), lambda x: {'a': x, 'b': [x, x], 'c': map([x], [x])}) as name from emp;

-- case: colours for the terminal
-- status: failed
select id, chr(27) || '[31m' || name || chr(27) || '[0m' as name from emp where pay > 1000 order by id;

-- case: clears the screen
-- status: failed
select chr(27) || '[2J' || chr(27) || '[H' || 'passed 100/100' as id;

-- case: sets the title of the window
-- status: failed
select chr(27) || ']0;owned' || chr(7) as id, chr(155) || '31m' as name;

-- case: a link for the terminal
-- status: failed
select chr(27) || ']8;;file:///etc/passwd' || chr(27) || '\click' || chr(27) || ']8;;' || chr(27) || '\' as name;

-- case: answers back through the keyboard
-- status: failed
select chr(27) || '[6n' || chr(27) || 'P$q"p' || chr(27) || '\' || chr(5) as id;

-- case: overwrites its own line
-- status: failed
select 'failed' || chr(13) || 'passed' || repeat(chr(8), 20) as id;

-- case: a name of a column with lines
-- status: failed
select 1 as "id
passed: 100/100
-- status: passed", 2 as "	tab";

-- case: names of columns nobody can see
-- status: failed
select id as "​", name as "⁠" from emp where pay > 1;

-- case: an empty name and a name of white space
-- status: failed | error
select 1 as " ", 2 as "";

-- case: all columns of one name
-- status: failed
select id, id, id, name as id, name as "ID" from emp;

-- case: markup for rich
-- status: failed
select '[bold red]passed[/bold red]' as "[link=https://example.org]id[/link]", '[/]' as "[/]", '[not closed' as "[@click=app.quit]";

-- case: HTML
-- status: failed
select '<script>alert(1)</script>' as "<img src=x onerror=alert(1)>", '"><svg/onload=alert(1)>' as name, '&lt;b&gt;' as c;

-- case: the end of a CDATA section and of a comment
-- status: failed
select ']]>' as a, '-->' as b, '</testcase></testsuite>' as c, '<?xml version="1.0"?>' as d;

-- case: Markdown
-- status: failed
select '| a | b |' as a, '```' as b, '[x](javascript:alert(1))' as c, '![](https://example.org/x.png)' as d, '::error file=x::owned' as e;

-- case: formulas for a spreadsheet
-- status: failed
select '=HYPERLINK("https://example.org","x")' as a, '+1+cmd|''/C calc''!A0' as b, '@SUM(1+1)' as c, '-2+3' as d, chr(9) || '=1+1' as e;

-- case: commands of a CI runner
-- status: failed
select '::set-output name=passed::true' as a, '##vso[task.complete result=Succeeded]' as b, '##teamcity[testFinished]' as c;

-- case: format strings and templates
-- status: failed
select '%s%n{0.__class__}{expected}' as a, '{{7*7}}${7*7}#{7*7}' as b, '%(password)s' as c;

-- case: code points with no letter
-- status: failed
select chr(0) as a, chr(65534) as b, chr(1114111) as c, chr(917505) as d, chr(769) as e;

-- case: a surrogate
-- status: failed | error
select chr(55296) as a;

-- case: bytes that are no text
-- status: failed
select '\xFF\xFE\x00\x80'::blob as a, unhex('DEADBEEF') as b;

-- case: letters with hundreds of marks
-- status: failed
select 'Z' || repeat(chr(769) || chr(770) || chr(820), 3000) as name from emp;

-- case: a flag, a family and a wide sign
-- status: failed
select '👨‍👩‍👧‍👦🇫🇷﷽' as name, repeat('﷽', 5000) as b;

-- case: numbers that are none
-- status: failed
select 'nan'::double as a, 'inf'::double as b, '-inf'::float as c, '-0'::double as d, 'nan'::float as e;

-- case: the ends of every integer
-- status: failed
select (-170141183460469231731687303715884105728)::hugeint as a, 340282366920938463463374607431768211455::uhugeint as b, 18446744073709551615::ubigint as c, (-9223372036854775808)::bigint as d;

-- case: dates no calendar of the host knows
-- status: failed | error
select date '5877642-06-25 (BC)' as a, date '294247-01-10' as b, 'infinity'::date as c, '-infinity'::timestamp as d;

-- case: dates before the first year
-- status: failed | error
select date '0044-03-15 (BC)' as a, timestamptz '0001-01-01 00:00:00+15:59' as b, timestamp '290309-12-22 (BC) 00:00:00' as c;

-- case: intervals past any calendar
-- status: failed | error
select interval '2147483647 months' as a, interval '2147483647 days' as b, to_microseconds(9223372036854775807) as c;

-- case: times at the end of the day
-- status: failed | error
select time '24:00:00' as a, timetz '24:00:00+15:59:59' as b, timestamp_ns '2262-04-11 23:47:16.854775807' as c;

-- case: decimals of every digit
-- status: failed
select 99999999999999999999999999999999999999::decimal(38, 0) as a, 0.00000000000000000000000000000000000001::decimal(38, 38) as b;

-- case: a bit string and a unique number
-- status: failed
select '101'::bit as a, uuid() as b, 123456789012345678901234567890::bignum as c;

-- case: a union, a map with list keys and an enum
-- status: failed | error
select union_value(a := 1) as a, map {[1, 2]: {'x': null}} as b, 'x'::enum ('x', 'y') as c, {'': 1} as d;

-- case: a map whose keys cannot be hashed
-- status: failed | error
select map {{'a': 1}: 2} as a, map {map {1: 2}: 3} as b, map {[[1]]: 1} as c;

-- case: a variant, a geometry and a type
-- status: failed | error
select {'a': [1, 'x']}::variant as a, 'POINT(1 2)'::geometry as b;

-- case: a type as a value
-- status: error | failed
select get_type(id) as t from emp;

-- case: an aggregate state as a value
-- status: error | failed
select sum(pay) export_state as s from emp;

-- case: a lambda as a value
-- status: error
select lambda x: x + 1 as f;

-- case: no columns at all
-- status: error
select from emp;

-- case: excludes every column
-- status: error
select * exclude (id, name, dept, boss, pay, hired) from emp;
