-- case: years
-- before
select id from orders where year(ordered_at) = 2024
-- after
select id from orders where month(ordered_at) = 2024
-- differs
-- only

-- case: a month
-- before
select extract(month from ordered_at) as month, count(*) as n from orders group by extract(month from ordered_at)
-- after
select extract(year from ordered_at) as month, count(*) as n from orders group by extract(year from ordered_at)
-- differs
-- only

-- case: by name
-- before
select id, date_part('year', ordered_at) as year from orders
-- after
select id, date_part('month', ordered_at) as year from orders
-- differs
-- only

-- case: a minute
-- before
select id, extract(minute from ordered_at) as minutes from orders
-- none
