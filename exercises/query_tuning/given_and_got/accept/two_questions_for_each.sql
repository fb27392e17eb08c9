-- The engine makes a join of each of these subqueries, since they ask for equal values.
select
    c.customer_id,
    c.name,
    (select count(*) from orders as o where o.customer_id = c.customer_id and o.status <> 'cancelled')
    + (
        select count(*)
        from orders as o
        where o.gift_for = c.customer_id and o.customer_id <> c.customer_id and o.status <> 'cancelled'
    ) as orders
from customers as c
where c.country = 'PL'
order by orders desc, c.customer_id;
