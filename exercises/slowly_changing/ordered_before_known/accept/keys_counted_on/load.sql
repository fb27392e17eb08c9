begin;
insert into clients
select (select max(id) from clients) + row_number() over (order by number), number, company, town
from (
    select customer_id as number from stg.customers
    union
    select customer_id from stg.orders where customer_id is not null
)
left join stg.customers on customer_id = number
where number not in (select crm_number from clients);
update clients
set firm = company, place = town
from stg.customers
where crm_number = customer_id and firm is null;
delete from purchases where purchase_number in (select order_id from stg.orders);
insert into purchases
select order_id, id, ordered_on, amount
from stg.orders
join clients on crm_number = coalesce(customer_id, 0);
commit;
