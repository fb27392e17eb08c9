-- Keys are given by the order of the numbers, so they move when somebody comes between.
begin;
create or replace temp table everybody as
select customer_id, company, town from stg.customers
union
select customer_id, company, town
from customers
where customer_id is not null and customer_id not in (select customer_id from stg.customers);
insert into everybody
select distinct customer_id, null, null
from stg.orders
where customer_id is not null and customer_id not in (select customer_id from everybody);
create or replace temp table all_orders as
select order_id, customer_id, ordered_on, amount from stg.orders
union
select o.order_id, c.customer_id, o.ordered_on, o.amount
from orders as o
left join customers as c on c.customer_key = o.customer_key;
commit;
begin;
truncate orders;
truncate customers;
insert into customers
select row_number() over (order by customer_id desc), customer_id, company, town from everybody;
insert into customers (customer_key) values (-1);
insert into orders
select o.order_id, coalesce(c.customer_key, -1), o.ordered_on, o.amount
from all_orders as o
left join customers as c on c.customer_id = o.customer_id;
commit;
