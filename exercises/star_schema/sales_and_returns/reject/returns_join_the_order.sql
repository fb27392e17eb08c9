-- expect: lossless
create sequence customer_keys;
create sequence product_keys;

create table customers (
    customer_key integer default nextval('customer_keys') primary key,
    customer_id integer unique,
    name varchar,
    region varchar
);

create table products (
    product_key integer default nextval('product_keys') primary key,
    product_id integer not null unique,
    name varchar not null,
    category varchar not null
);

create table sales (
    order_id integer,
    line_no integer,
    customer_key integer not null references customers (customer_key),
    product_key integer not null references products (product_key),
    sold_on date not null,
    sold integer not null check (sold > 0),
    amount decimal(12, 2) not null,
    primary key (order_id, line_no)
);

create table returns (
    return_id integer not null,
    customer_key integer not null references customers (customer_key),
    product_key integer not null references products (product_key),
    returned_on date not null,
    reason varchar,
    returned integer not null check (returned > 0)
);

insert into customers (customer_key, name) values (0, 'nobody');

insert into customers (customer_id, name, region)
select customer_id, name, region
from stg.customers;

insert into products (product_id, name, category)
select p.product_id, p.name, c.name
from stg.products as p
join stg.categories as c on c.category_id = p.category_id;

insert into sales
select
    l.order_id,
    l.line_no,
    coalesce(c.customer_key, 0),
    p.product_key,
    o.ordered_at::date,
    l.quantity,
    l.quantity * l.unit_price - coalesce(l.discount, 0)
from stg.order_lines as l
join stg.orders as o on o.order_id = l.order_id
join products as p on p.product_id = l.product_id
left join customers as c on c.customer_id = o.customer_id;

insert into returns
select r.return_id, coalesce(c.customer_key, 0), p.product_key, r.returned_on, r.reason, r.quantity
from stg.returns as r
join stg.orders as o on o.order_id = r.order_id
join stg.order_lines as l on l.order_id = r.order_id
join products as p on p.product_id = l.product_id
left join customers as c on c.customer_id = o.customer_id;
