-- case: two values
-- before
select id, case when amount > 50 then 'large' else 'small' end as size from orders
-- after
select id, case when amount > 50 then 'small' else 'large' end as size from orders
-- differs
-- only

-- case: the wrong order
-- before
select id, case when amount >= 80 then 'large' when amount >= 50 then 'middling' else 'small' end as size from orders
-- after
select id, case when amount >= 50 then 'middling' when amount >= 80 then 'large' else 'small' end as size from orders
-- differs
-- only

-- case: one value
-- before
select id, case when amount > 50 then 'large' end as size from orders
-- none
