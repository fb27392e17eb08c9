-- case: nothing to divide by
-- before
select id, amount / nullif(discount, 0) as times from orders
-- after
select id, amount / discount as times from orders
-- differs
-- only

-- case: divided as it is
-- before
select id, amount / pieces as each from orders
-- none
