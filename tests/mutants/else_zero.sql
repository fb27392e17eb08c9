-- case: a mean of zeros
-- before
select avg(case when status = 'sent' then amount end) as mean from orders
-- after
select avg(case when status = 'sent' then amount else 0 end) as mean from orders
-- differs
-- only

-- case: text
-- before
select id, case when amount > 50 then 'large' end as size from orders
-- none
