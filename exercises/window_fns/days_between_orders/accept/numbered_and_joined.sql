-- Number the orders of each customer; the previous one has the number before.
with numbered as (
    select
        *,
        row_number() over (partition by customer_id order by ordered_at, order_id) as number
    from orders
)
select
    this.customer_id,
    this.order_id,
    this.ordered_at,
    previous.ordered_at as previous,
    date_diff('day', previous.ordered_at, this.ordered_at) as days
from numbered as this
left join numbered as previous
    on previous.customer_id = this.customer_id
    and previous.number = this.number - 1
where
    this.customer_id is not null
    and year(this.ordered_at) = 2024
order by this.customer_id, this.ordered_at, this.order_id;
