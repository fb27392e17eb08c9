-- Your place is one more than the number of those who have more.
with
    counted as (
        select store_id, customer_id, count(*) as orders
        from orders
        where customer_id is not null and status <> 'cancelled'
        group by store_id, customer_id
    ),
    placed as (
        select
            this.*,
            1 + (
                select count(*)
                from counted as better
                where better.store_id = this.store_id and better.orders > this.orders
            ) as place
        from counted as this
    )
select store_id, customer_id, orders, place
from placed
where place <= 3
order by store_id, place, customer_id;
