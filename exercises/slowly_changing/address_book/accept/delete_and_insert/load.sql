-- Whoever is in the file is taken out of the book, and put in as heard last.
begin;
delete from parcels_to where cust in (select customer_id from stg.address_changes);
insert into parcels_to
select distinct customer_id, company, street, town, changed_at
from stg.address_changes
where (customer_id, changed_at) in (
    select customer_id, max(changed_at)
    from stg.address_changes
    group by customer_id
);
commit;
