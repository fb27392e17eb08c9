-- case: the others
-- before
select id, case when amount > 50 then 'large' else 'small' end as size from orders
-- after
select id, case when amount > 50 then 'large' end as size from orders
-- differs
-- only

-- case: nothing for them
-- before
select id, case when amount > 50 then 'large' end as size from orders
-- none
