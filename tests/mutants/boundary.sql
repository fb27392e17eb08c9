-- case: since the day itself
-- before
select name from customers where joined >= date '2024-01-01' and joined < date '2024-03-10'
-- after
select name from customers where joined > cast('2024-01-01' as date) and joined < cast('2024-03-10' as date)
-- differs
-- after
select name from customers where joined >= cast('2024-01-01' as date) and joined <= cast('2024-03-10' as date)
-- differs
-- only

-- case: groups
-- before
select customer_id from orders group by customer_id having count(*) > 2
-- after
select customer_id from orders group by customer_id having count(*) >= 2
-- differs
-- only

-- case: cases
-- before
select id, case when amount > 50 then 'large' else 'small' end as size from orders
-- after
select id, case when amount >= 50 then 'large' else 'small' end as size from orders
-- differs
-- only

-- case: a range
-- before
select name from customers where joined between date '2024-01-01' and date '2024-03-10'
-- none
