-- Lines and payments stand one below the other, so nothing is multiplied.
with entries as (
    select order_id, quantity * unit_price - coalesce(discount, 0) as cost, 0 as paid
    from order_lines
    union all
    select order_id, 0, amount
    from payments
)
select order_id, sum(cost) as cost, sum(paid) as paid, sum(cost) - sum(paid) as owed
from entries
join orders using (order_id)
where
    store_id = 1
    and status = 'shipped'
    and cast(ordered_at as date) between date '2023-10-01' and date '2023-10-31'
group by order_id
order by order_id;
