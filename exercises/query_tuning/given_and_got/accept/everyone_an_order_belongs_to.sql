-- Each order makes a row for everyone it belongs to.
with belonging as (
    select order_id, unnest(list_distinct([customer_id, gift_for])) as customer_id
    from orders
    where status <> 'cancelled'
)
select c.customer_id, c.name, count(b.order_id) as orders
from customers as c
left join belonging as b using (customer_id)
where c.country = 'PL'
group by c.customer_id, c.name
order by orders desc, c.customer_id;
