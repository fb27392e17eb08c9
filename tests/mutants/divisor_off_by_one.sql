-- case: a mean by hand
-- before
select sum(amount) / 7 as mean from orders
-- after
select sum(amount) / 6 as mean from orders
-- differs
-- after
select sum(amount) / 8 as mean from orders
-- differs
-- only

-- case: a hundred is never counted wrongly
-- before
select amount / 100 as hundreds from orders
-- none
