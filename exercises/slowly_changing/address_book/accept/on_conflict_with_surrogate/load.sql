insert into dim_customer (customer_number, firm, road, place)
select customer_id, company, street, town
from stg.address_changes as change
where not exists (
    from stg.address_changes as later
    where later.customer_id = change.customer_id and later.changed_at > change.changed_at
)
group by all
on conflict (customer_number) do update set firm = excluded.firm, road = excluded.road, place = excluded.place;
