-- No window: a moment with none in the 30 minutes before begins a run, one with none after ends it.
with
    moments as (
        select store_id, ordered_at as moment, count(*) as orders
        from orders
        where cast(ordered_at as date) between date '2024-12-01' and date '2024-12-31'
        group by store_id, ordered_at
    ),
    begins as (
        select store_id, moment
        from moments as m
        where not exists (
            select 1
            from moments as earlier
            where
                earlier.store_id = m.store_id
                and earlier.moment < m.moment
                and earlier.moment + interval 30 minutes >= m.moment
        )
    ),
    ends as (
        select store_id, moment
        from moments as m
        where not exists (
            select 1
            from moments as later
            where
                later.store_id = m.store_id
                and later.moment > m.moment
                and later.moment <= m.moment + interval '30 minutes'
        )
    ),
    runs as (
        select b.store_id, b.moment as began, min(e.moment) as ended
        from begins as b
        join ends as e on e.store_id = b.store_id and e.moment >= b.moment
        group by b.store_id, b.moment
    )
select r.store_id, r.began, r.ended, sum(m.orders) as orders
from runs as r
join moments as m on m.store_id = r.store_id and m.moment between r.began and r.ended
group by r.store_id, r.began, r.ended
having sum(m.orders) >= 3
order by r.store_id, r.began;
