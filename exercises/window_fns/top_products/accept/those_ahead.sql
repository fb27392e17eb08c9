-- A product's place is one more than the number of those ahead of it.
with sold as (
    select o.store_id, p.product_id, p.name, p.launched_on, sum(
        case when l.discount is null
            then l.quantity * l.unit_price
            else l.quantity * l.unit_price - l.discount
        end
    ) as money
    from products as p
    join order_lines as l on l.product_id = p.product_id
    join orders as o on o.order_id = l.order_id
    where
        o.status <> 'cancelled'
        and cast(o.ordered_at as date) between date '2024-01-01' and date '2024-04-30'
    group by all
)
select
    this.store_id,
    1 + count(ahead.product_id) as place,
    this.product_id,
    this.name,
    this.money
from sold as this
left join sold as ahead
    on ahead.store_id = this.store_id
    and (
        ahead.money > this.money
        or (ahead.money = this.money and ahead.launched_on > this.launched_on)
        or (
            ahead.money = this.money
            and ahead.launched_on = this.launched_on
            and ahead.product_id < this.product_id
        )
    )
group by this.store_id, this.product_id, this.name, this.money
having count(ahead.product_id) < 4
order by this.store_id, place;
