merge into address_book as book
using (
    select *
    from stg.address_changes
    qualify row_number() over (partition by customer_id order by changed_at desc) = 1
) as latest
on latest.customer_id = book.customer_id
when matched then update set company = latest.company, street = latest.street, town = latest.town
when not matched then insert (customer_id, company, street, town)
    values (latest.customer_id, latest.company, latest.street, latest.town);
