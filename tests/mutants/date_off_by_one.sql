-- case: days
-- before
select name from customers where joined >= date '2024-01-01'
-- after
select name from customers where joined >= cast('2024-01-02' as date)
-- differs
-- after
select name from customers where joined >= cast('2023-12-31' as date)
-- only

-- case: moments
-- before
select id from orders where ordered_at < timestamp '2024-03-01 00:00:00'
-- after
select id from orders where ordered_at < cast('2024-03-02 00:00:00' as timestamp)
-- differs
-- after
select id from orders where ordered_at < cast('2024-02-29 00:00:00' as timestamp)
-- differs
-- only

-- case: no date
-- before
select id from orders where status = '2024-01-01'
-- none

-- case: a text that is no date
-- before
select id from orders where try_cast('soon' as date) is null
-- none
