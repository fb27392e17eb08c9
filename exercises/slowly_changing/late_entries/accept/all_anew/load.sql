begin;
insert into paper_trail
select distinct entry_no, customer_id, plan, seats, effective_on
from stg.plan_changes
where entry_no not in (select n from paper_trail);
truncate subscriptions;
insert into subscriptions
with last_word as (
    select p.*
    from paper_trail as p
    where not exists (
        from paper_trail as q
        where q.client = p.client and q.starts = p.starts and q.n > p.n
    )
),
flagged as (
    select
        *,
        coalesce(
            product = lag(product) over w and licences is not distinct from lag(licences) over w,
            false
        ) as same
    from last_word
    window w as (partition by client order by starts)
)
select
    client,
    product,
    licences,
    starts,
    lead(starts, 1, date '9999-12-31') over (partition by client order by starts)
from flagged
where not same;
commit;
