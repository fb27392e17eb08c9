-- Orders stand on the list as well; a quiet day is one without them.
with diary as (
    select store_id, cast(ordered_at as date) as day, 'order' as what
    from orders
    union all
    select store_id, paid_on, 'payment'
    from payments
    join orders using (order_id)
    union all
    select store_id, returned_on, 'return'
    from returns
    join orders using (order_id)
)
select store_id, day, count(*) as entries
from diary
where day >= date '2024-01-01' and day < date '2025-01-01'
group by store_id, day
having count(*) filter (where what = 'order') = 0
order by store_id, day;
