select customer_id, name, email
from customers
where
    joined_on < date '2024-08-01'
    and customer_id not in (
        select customer_id
        from orders
        where ordered_at >= timestamp '2024-08-01 00:00:00' and customer_id is not null
    )
order by customer_id;
