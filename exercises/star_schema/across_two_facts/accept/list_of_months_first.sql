-- First the shops and months that there are, then what each of the three has to say of them.
with
    lines as (
        select
            store_id,
            strftime(ordered_at, '%Y-%m') as month,
            sum(quantity * unit_price) - coalesce(sum(discount), 0) as ordered
        from orders
        join order_lines using (order_id)
        group by 1, 2
    ),
    money as (
        select store_id, strftime(paid_on, '%Y-%m') as month, sum(amount) as paid
        from orders
        join payments using (order_id)
        group by 1, 2
    ),
    goods as (
        select store_id, strftime(returned_on, '%Y-%m') as month, sum(quantity) as returned
        from orders
        join returns using (order_id)
        group by 1, 2
    ),
    known as (
        select store_id, month from lines
        union
        select store_id, month from money
        union
        select store_id, month from goods
    )
select
    stores.name,
    (month || '-01')::date,
    coalesce(ordered, 0),
    coalesce(paid, 0),
    coalesce(returned, 0)
from known
join stores using (store_id)
left join lines using (store_id, month)
left join money using (store_id, month)
left join goods using (store_id, month)
where month like '2024-%'
order by stores.name, month;
