-- Who is sent gets a row, though one was made for him when he ordered.
insert into customers (customer_id, company, town)
select customer_id, company, town
from stg.customers
where customer_id not in (select customer_id from customers where company is not null);

insert into customers (customer_id)
select distinct customer_id
from stg.orders
where customer_id is not null and customer_id not in (select customer_id from customers where customer_id is not null);

insert or ignore into orders (order_id, customer_key, ordered_on, amount)
select o.order_id, coalesce(max(c.customer_key), -1), any_value(o.ordered_on), any_value(o.amount)
from stg.orders as o
left join customers as c on c.customer_id = o.customer_id
group by o.order_id;
