-- Who has no street has no row among the streets.
delete from streets where company_no in (select customer_id from stg.address_changes);
insert or replace into companies
select customer_id, company, town
from stg.address_changes
qualify row_number() over (partition by customer_id order by changed_at desc) = 1;
insert into streets
select customer_id, street
from (
    from stg.address_changes
    qualify row_number() over (partition by customer_id order by changed_at desc) = 1
)
where street is not null;
