select name, region
from customers
where customer_id in (
    select customer_id
    from orders
    where
        cast(ordered_at as date) between date '2024-01-01' and date '2024-12-31'
        and not status = 'cancelled'
        and order_id in (
            select order_id
            from order_lines
            where product_id in (
                select product_id
                from products
                where category_id in (
                    select category_id
                    from categories
                    where name = 'Fountain pens'
                )
            )
        )
)
order by name;
