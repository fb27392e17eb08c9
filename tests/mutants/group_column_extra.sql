-- case: what is added up
-- before
select shop_id, sum(amount) as total from orders group by shop_id
-- after
select shop_id, sum(amount) as total from orders group by shop_id, amount
-- differs
-- only

-- case: the key decides everything
-- before
select c.id, count(*) as n from customers as c group by c.id, c.name
-- none

-- case: no groups
-- before
select sum(amount) as total from orders
-- none
