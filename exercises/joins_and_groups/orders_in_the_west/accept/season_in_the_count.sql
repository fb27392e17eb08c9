-- All orders are joined, and each count takes those of the season.
with marked as (
    select *, ordered_at >= date '2024-09-01' and ordered_at < date '2024-12-01' as in_season
    from orders
)
select
    c.customer_id,
    c.name,
    count(case when m.in_season then 1 end) as orders,
    count(distinct case when m.in_season then m.store_id end) as shops
from customers as c
left join marked as m using (customer_id)
where c.region = 'West'
group by c.customer_id, c.name
order by orders desc, c.customer_id;
