-- Days on which nothing changes make an island: the number of the day less the number among days of the same values.
with days as (
    select batch_date, row_number() over (order by batch_date) as day_no
    from (select distinct batch_date from stg.customers_snapshot)
),
islands as (
    select
        customer_id,
        town,
        segment,
        batch_date,
        day_no - row_number() over (partition by customer_id, town, segment order by batch_date) as island
    from stg.customers_snapshot
    join days using (batch_date)
),
spans as (
    select customer_id, town, segment, min(batch_date) as valid_from, max(batch_date) as last_day
    from islands
    group by customer_id, town, segment, island
),
names as (
    select customer_id, company
    from stg.customers_snapshot
    qualify row_number() over (partition by customer_id order by batch_date desc) = 1
)
select customer_id, names.company, town, segment, valid_from, next_day.batch_date as valid_to
from spans
join names using (customer_id)
join days as last_days on last_days.batch_date = spans.last_day
left join days as next_day on next_day.day_no = last_days.day_no + 1
