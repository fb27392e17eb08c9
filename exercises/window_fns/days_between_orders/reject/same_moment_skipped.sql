-- expect: wrong-values
select
    this.customer_id,
    this.order_id,
    this.ordered_at,
    max(earlier.ordered_at) as previous,
    cast(this.ordered_at as date) - cast(max(earlier.ordered_at) as date) as days
from orders as this
left join orders as earlier
    on earlier.customer_id = this.customer_id
    and earlier.ordered_at < this.ordered_at
where
    this.customer_id is not null
    and this.ordered_at >= date '2024-01-01'
    and this.ordered_at < date '2025-01-01'
group by this.customer_id, this.order_id, this.ordered_at
order by this.customer_id, this.ordered_at, this.order_id;
