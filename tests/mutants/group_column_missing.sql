-- case: of two columns
-- before
select shop_id, status, sum(amount) as total from orders group by shop_id, status
-- after
select min(shop_id) as shop_id, status, sum(amount) as total from orders group by status
-- differs
-- after
select shop_id, min(status) as status, sum(amount) as total from orders group by shop_id
-- differs
-- only

-- case: of something calculated
-- before
select date_trunc('month', ordered_at) as month, shop_id, count(*) as n from orders group by month, shop_id
-- after
select min(date_trunc('MONTH', ordered_at)) as month, shop_id, count(*) as n from orders group by shop_id
-- differs
-- after
select date_trunc('MONTH', ordered_at) as month, min(shop_id) as shop_id, count(*) as n from orders group by month
-- differs
-- only

-- case: the only one
-- before
select shop_id, count(*) as n from orders group by shop_id
-- none

-- case: one that the key decides, and the key itself alone
-- before
select count(*) as n from orders group by all
-- none
