-- Twelve months for each shop; three lookups, and months without any of them go.
with
    grid as (
        select store_id, name, first_day::date as first_day
        from stores
        cross join generate_series(date '2024-01-01', date '2024-12-01', interval 1 month) as months (first_day)
    ),
    filled as (
        select
            name,
            first_day,
            (
                select sum(quantity * unit_price - coalesce(discount, 0))
                from order_lines
                join orders using (order_id)
                where
                    orders.store_id = grid.store_id
                    and ordered_at >= first_day
                    and ordered_at < first_day + interval 1 month
            ) as ordered,
            (
                select sum(amount)
                from payments
                join orders using (order_id)
                where
                    orders.store_id = grid.store_id
                    and paid_on >= first_day
                    and paid_on < first_day + interval 1 month
            ) as paid,
            (
                select sum(quantity)
                from returns
                join orders using (order_id)
                where
                    orders.store_id = grid.store_id
                    and returned_on >= first_day
                    and returned_on < first_day + interval 1 month
            ) as returned
        from grid
    )
select name, first_day, ifnull(ordered, 0), ifnull(paid, 0), ifnull(returned, 0)
from filled
where coalesce(ordered, paid, returned) is not null
order by name, first_day;
