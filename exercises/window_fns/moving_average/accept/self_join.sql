-- Every day meets those of its week.
with days as (
    select cast(ordered_at as date) as day, count(*) as orders
    from orders
    group by 1
)
select
    this.day,
    this.orders,
    round(sum(week.orders) / 7, 2) as mean
from days as this
join days as week on week.day between this.day - 6 and this.day
where this.day >= date '2023-12-01' and this.day < date '2024-02-01'
group by this.day, this.orders
order by this.day;
