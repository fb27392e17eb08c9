-- Whoever is not known yet is nobody, for good.
merge into customers as known
using stg.customers as sent
on sent.customer_id = known.customer_id
when matched then update set company = sent.company, town = sent.town
when not matched then insert (customer_id, company, town) values (sent.customer_id, sent.company, sent.town);

insert or ignore into orders (order_id, customer_key, ordered_on, amount)
select o.order_id, coalesce(c.customer_key, -1), o.ordered_on, o.amount
from stg.orders as o
left join customers as c on c.customer_id = o.customer_id;
