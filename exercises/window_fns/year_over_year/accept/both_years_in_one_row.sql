-- Twelve rows per shop; the orders of both years fall into them by the number of their month.
with
    rows_wanted as (
        select s.store_id, s.opened_on, make_date(2024, n.number, 1) as month
        from stores as s, range(1, 13) as n (number)
        where make_date(2024, n.number, 1) >= date_trunc('month', s.opened_on)
    ),
    per_day as (
        select
            r.store_id,
            r.month,
            count(o.order_id) filter (where year(o.ordered_at) = 2024)
                / day(r.month + interval 1 month - interval 1 day) as this_year,
            case
                when month(r.month) >= 7 and r.opened_on < r.month - interval 11 months
                    then count(o.order_id) filter (where year(o.ordered_at) = 2023)
                        / day(r.month - interval 11 months - interval 1 day)
            end as year_ago
        from rows_wanted as r
        left join (from orders where status <> 'cancelled') as o
            on o.store_id = r.store_id
            and month(o.ordered_at) = month(r.month)
        group by r.store_id, r.month, r.opened_on
    )
select store_id, month, this_year, year_ago, this_year - year_ago as change
from per_day
order by store_id, month;
