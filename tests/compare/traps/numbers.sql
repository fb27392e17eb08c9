-- given
create table p (id int, x double);
insert into p values (1, 9.97), (2, 7.29), (3, 5.13), (4, 9.59);
create table q (id int, g text, x double);
insert into q values (1, 'a', 3.15), (2, 'a', 2.04), (3, 'a', 2.53), (4, 'a', 3.7), (5, 'b', 1.04), (6, 'b', 5.14), (7, 'b', 7.97), (8, 'b', 8.15);
create table r (id int, x double);
insert into r values (1, 0.5), (2, 1.5), (3, 2.5), (4, 3.5), (5, 4.2);

-- case: a float
-- solution
select 0.1::double + 0.2 as x
-- passes: without noise
select 0.3
-- passes: a little off
select 0.3000000009::double
-- fails with missing-rows, unexpected-rows: a little more off
select 0.3000000011::double
-- fails with missing-rows, unexpected-rows: the other sign
select -0.3
-- fails with column-type: text
select '0.3'

-- case: large floats
-- solution
select 1e12::double as x
-- passes: within a billionth
select 1e12 + 900
-- passes: an integer nearby
select 1000000000900
-- fails with missing-rows, unexpected-rows: further
select 1e12 + 1100

-- case: decimals are exact
-- solution
select 0.3 as d
-- passes: a float, with noise
select 0.1::double + 0.2
-- fails with missing-rows, unexpected-rows: a billionth off
select 0.3000000001

-- case: nan
-- solution
select 'nan'::double as x
-- passes: made
select 'inf'::double - 'inf'::double
-- fails with missing-rows, unexpected-rows: infinity
select 'inf'::double
-- fails with missing-rows, unexpected-rows: null
select null::double
-- fails with missing-rows, unexpected-rows: zero
select 0::double

-- case: infinity
-- solution
select 'inf'::double as x
-- passes: doubled
select 'inf'::double * 2
-- fails with missing-rows, unexpected-rows: negative
select '-inf'::double
-- fails with missing-rows, unexpected-rows: the largest number
select 1.7976931348623157e308::double

-- case: minus zero
-- solution
select 0.0::double as x
-- passes: negative
select -0.0::double
-- passes: an integer
select 0
-- fails with missing-rows, unexpected-rows: a little too much
select 0.000000002::double

-- case: a wider tolerance
-- compare: tolerance = 0.01
-- solution
select 100.0::double as x
-- passes: within it
select 100.9::double
-- fails with missing-rows, unexpected-rows: outside
select 101.1::double

-- case: no tolerance
-- compare: tolerance = 0.0
-- solution
select 0.3::double as x
-- passes: the same
select 0.3::double
-- fails with missing-rows, unexpected-rows: noise
select 0.1::double + 0.2

-- case: decimals asked
-- compare: decimals = 2
-- solution
select 1.234 as x
-- passes: rounded
select 1.23
-- passes: half a unit
select 1.239
-- passes: a float
select 1.2311::double
-- fails with missing-rows, unexpected-rows: more than half a unit
select 1.2391
-- fails with missing-rows, unexpected-rows: a digit short
select 1.2

-- case: no decimals asked
-- compare: decimals = 0
-- solution
select 10 as x
-- passes: nearly
select 10.5
-- fails with missing-rows, unexpected-rows: the next
select 11

-- case: no decimals asked of numbers beyond every float
-- compare: decimals = 0
-- solution
select repeat('9', 400)::bignum as x
-- passes: the same
select ('9' || repeat('9', 399))::bignum
-- fails with missing-rows, unexpected-rows: a large float
select 1e308::double

-- case: no decimals asked of numbers finer than floats
-- compare: decimals = 0, tolerance = 0.0
-- solution
select x from (values (10000000000000000000000000005.4), (10000000000000000000000000007.4)) as t(x)
-- passes: nearly
values (10000000000000000000000000007), (10000000000000000000000000005)
-- fails with missing-rows, unexpected-rows: one of them further
values (10000000000000000000000000007), (10000000000000000000000000006)

-- case: values within the tolerance of several others
-- compare: tolerance = 0.1
-- solution
select x from (values (0.00::double), (0.09), (0.18)) as t(x)
-- passes: each has its own
values (0.09::double), (0.18), (0.27)
-- passes: the other way
values (-0.09::double), (0.00), (0.09)
-- passes: all in the middle
values (0.09::double), (0.09), (0.09)
-- fails with lost-duplicates, unexpected-rows: one has none
values (0.00::double), (0.18), (0.28)

-- case: two floats in a row
-- compare: tolerance = 0.1
-- solution
select x, y from (values (0.0::double, 0.0::double), (0.05, 0.5)) as t(x, y)
-- passes: near in both
values (0.05::double, 0.05::double), (0.0, 0.45)
-- fails with wrong-values: near in one
values (0.05::double, 0.5::double), (0.0, 0.45)

-- case: noise on the boundary of round
-- solution
select round(avg(x), 2) as x from p
-- passes: added up in another order
select round(avg(x order by id desc), 2) from p
-- passes: divided by hand
select round(sum(x order by x) / count(*), 2) from p
-- passes: the other side
select 7.99
-- fails with missing-rows, unexpected-rows: a unit further
select 7.98
-- fails with missing-rows, unexpected-rows: not rounded
select avg(x) from p
-- fails with missing-rows, unexpected-rows: rounded more
select round(avg(x), 1) + 0.1 from p

-- case: noise on the boundary of round in groups
-- solution
select g, round(avg(x), 2) as x from q group by g order by g
-- passes: added up in another order
select g, round(avg(x order by id desc), 2) from q group by g order by g
-- passes: tipped in one of them
select g, if(g = 'a', 2.86, 5.57) from q group by g order by g
-- fails with wrong-values: too far in one of them
select g, if(g = 'a', 2.87, 5.57) from q group by g order by g
-- fails with wrong-values: truncated and one more
select g, floor(avg(x) * 100) / 100 - 0.01 from q group by g order by g

-- case: a round of exact numbers is exact
-- solution
select round(avg(x), 2) as x, round(2.345, 2) as y, round(5, 0) as z, round(1.25, 1) as v, round(2.75, 1) as w from p
-- passes: the float tips alone
select 7.99, 2.35, 5, 1.3, 2.8
-- fails with wrong-values: an exact one differs
select 8.0::double, 2.34, 5, 1.3, 2.8

-- case: no boundary is near
-- solution
select round(avg(x), 1) as x from p
-- fails with missing-rows, unexpected-rows: a unit less
select 7.9
-- fails with missing-rows, unexpected-rows: two digits
select 7.99

-- case: a round in a condition chooses rows
-- solution
select x from r where round(x) in (2, 3, 4)
-- passes: by hand
select x from r where id > 1
-- fails with missing-rows, duplicate-rows: a neighbour twice
select if(x = 1.5, 2.5, x) from r where id > 1

-- case: a rounded value that is ordered by
-- solution
select id, round(x, 0) as x from r order by x desc, id
-- passes: the same
select id, round(x) from r order by 2 desc, 1
-- fails with wrong-values: a row with its neighbour's value
select id, if(id = 5, 3, round(x)) as x from r order by r.x desc, id desc
