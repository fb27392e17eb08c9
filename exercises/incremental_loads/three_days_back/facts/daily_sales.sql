-- Of each day, what the last of the nights said that spoke for it.
with days as (
    select distinct batch, unnest([batch_date, batch_date - 1, batch_date - 2]) as day
    from stg.recent_sales
),
spoken_for as (
    select day, max(batch) as batch
    from days
    group by day
)
select s.store_id, s.sold_on, count(*) as sales, sum(s.amount) as amount
from stg.recent_sales as s
join spoken_for as f on f.day = s.sold_on and f.batch = s.batch
group by s.store_id, s.sold_on
