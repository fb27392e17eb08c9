-- expect: grain-enforced
create table customers (
    customer_key integer primary key,
    customer_id integer not null unique,
    name varchar not null,
    region varchar
);

create table products (
    product_key integer primary key,
    product_id integer not null unique,
    name varchar not null,
    category varchar not null
);

create table stores (
    store_key integer primary key,
    store_id integer not null unique,
    name varchar not null,
    city varchar not null
);

create table sales (
    order_id integer not null,
    line_no integer not null,
    ordered_on date not null,
    customer_key integer references customers (customer_key),
    product_key integer not null references products (product_key),
    store_key integer not null references stores (store_key),
    quantity integer not null check (quantity > 0),
    amount decimal(12, 2) not null check (amount >= 0),
    primary key (order_id, line_no, product_key)
);

insert into customers
select row_number() over (order by customer_id), customer_id, name, region
from stg.customers;

insert into products
select row_number() over (order by p.product_id), p.product_id, p.name, c.name
from stg.products as p
join stg.categories as c on c.category_id = p.category_id;

insert into stores
select row_number() over (order by store_id), store_id, name, city
from stg.stores;

insert into sales
select
    l.order_id,
    l.line_no,
    o.ordered_at::date,
    c.customer_key,
    p.product_key,
    s.store_key,
    l.quantity,
    l.quantity * l.unit_price - coalesce(l.discount, 0)
from stg.order_lines as l
join stg.orders as o on o.order_id = l.order_id
left join customers as c on c.customer_id = o.customer_id
join products as p on p.product_id = l.product_id
join stores as s on s.store_id = o.store_id;
