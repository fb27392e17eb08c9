with seen as (
    select
        customer_id,
        company,
        region,
        batch_date,
        lag(region) over (partition by customer_id order by batch_date) as region_before
    from stg.customers_snapshot
),
changes as (
    select customer_id, region_before, batch_date as changed_on
    from seen
    where region <> region_before
    qualify row_number() over (partition by customer_id order by batch_date desc) = 1
),
today as (
    select customer_id, company, region
    from seen
    qualify row_number() over (partition by customer_id order by batch_date desc) = 1
)
select today.customer_id, today.company, today.region, changes.region_before, changes.changed_on
from today
left join changes using (customer_id)
