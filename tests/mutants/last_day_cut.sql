-- case: all but the last day
-- before
select id from orders where ordered_at >= date '2024-01-01' and ordered_at < date '2025-01-01'
-- after
select id from orders where ordered_at >= cast('2024-01-01' as date) and ordered_at <= cast('2024-12-31' as date)
-- differs
-- only

-- case: days have no time
-- before
select name from customers where joined < date '2024-01-02'
-- none

-- case: until noon
-- before
select id from orders where ordered_at < timestamp '2024-01-31 12:00:00'
-- none
