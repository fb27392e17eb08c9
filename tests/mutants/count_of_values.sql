-- case: those sent
-- before
select shop_id, count(*) as n from orders group by shop_id
-- after
select shop_id, count(orders.customer_id) as n from orders group by shop_id
-- differs
-- after
select shop_id, count(distinct orders.customer_id) as n from orders group by shop_id
-- differs
-- only

-- case: values already
-- before
select count(sent_on) as n from orders
-- none

-- case: nothing but what is there
-- before
select shop_id, count(*) over (partition by shop_id) as n from (select 1 as shop_id) as s
-- none
