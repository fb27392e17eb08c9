-- Months meet those of a year before by date.
with
    months as (
        select unnest(generate_series(date '2023-07-01', date '2024-12-01', interval 1 month))::date as month
    ),
    counted as (
        select store_id, date_trunc('month', ordered_at)::date as month, count(*) as orders
        from orders
        where status in ('open', 'shipped')
        group by all
    ),
    busy as (
        select
            s.store_id,
            m.month,
            coalesce(c.orders, 0) / date_diff('day', m.month, (m.month + interval 1 month)::date)
                as per_day
        from months as m
        join stores as s on last_day(m.month) >= s.opened_on
        left join counted as c on c.store_id = s.store_id and c.month = m.month
    )
select
    this.store_id,
    this.month,
    this.per_day,
    past.per_day as year_ago,
    this.per_day - past.per_day as change
from busy as this
left join busy as past
    on past.store_id = this.store_id
    and past.month = this.month - interval 1 year
where year(this.month) = 2024
order by this.store_id, this.month;
