-- With numbered orders, a run goes from one that begins it to the last before the next beginning.
with
    december as (
        select
            store_id,
            ordered_at,
            row_number() over (partition by store_id order by ordered_at) as number
        from orders
        where year(ordered_at) = 2024 and month(ordered_at) = 12
    ),
    begins as (
        select this.store_id, this.number, this.ordered_at
        from december as this
        left join december as before
            on before.store_id = this.store_id and before.number = this.number - 1
        where
            before.number is null
            or date_diff('second', before.ordered_at, this.ordered_at) > 30 * 60
    ),
    runs as (
        select
            store_id,
            ordered_at as began,
            number as first_number,
            lead(number) over (partition by store_id order by number) - 1 as last_number
        from begins
    )
select r.store_id, r.began, max(d.ordered_at) as ended, count(*) as orders
from runs as r
join december as d
    on d.store_id = r.store_id
    and d.number >= r.first_number
    and (r.last_number is null or d.number <= r.last_number)
group by r.store_id, r.began
having count(*) > 2
order by r.store_id, r.began;
