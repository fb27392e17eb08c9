-- expect: foreign-keys
create sequence customer_keys;

create table customers (
    customer_key integer default nextval('customer_keys') primary key,
    customer_id integer not null unique,
    name varchar not null,
    region varchar
);

create table sales (
    order_id integer,
    line_no integer,
    customer_key integer,
    product_id integer not null,
    amount decimal(12, 2) not null,
    primary key (order_id, line_no)
);

insert into customers (customer_id, name, region)
select customer_id, name, region
from stg.customers;

insert into customers (customer_id, name, region)
select customer_id, name, region
from stg.customers
on conflict do nothing;

insert into sales
select
    l.order_id,
    l.line_no,
    c.customer_key,
    l.product_id,
    l.quantity * l.unit_price - coalesce(l.discount, 0)
from stg.order_lines as l
join stg.orders as o on o.order_id = l.order_id
left join customers as c on c.customer_id = o.customer_id;
