-- case: a limit
-- before
select id from orders where pieces > 2
-- after
select id from orders where pieces > 3
-- differs
-- after
select id from orders where pieces > 1
-- differs
-- only

-- case: groups
-- before
select customer_id from orders group by customer_id having count(*) >= 2
-- after
select customer_id from orders group by customer_id having count(*) >= 3
-- differs
-- after
select customer_id from orders group by customer_id having count(*) >= 1
-- differs
-- only

-- case: a number that is no limit
-- before
select id, amount * 2 as double from orders order by 1 limit 3
-- none
