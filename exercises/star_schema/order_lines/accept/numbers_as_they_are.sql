-- No keys but those of the source; tables made of queries get theirs afterwards.
create table d1 as
select customer_id as k, name as n, region as r
from stg.customers;

alter table d1 add primary key (k);
alter table d1 alter n set not null;

create table d2 as
select p.product_id as k, c.name as g, p.name as n, p.is_active as still_sold
from stg.products as p
join stg.categories as c using (category_id);

alter table d2 add primary key (k);

create table d3 as
from stg.stores;

alter table d3 add primary key (store_id);

create table f (
    a integer,
    b integer,
    d date not null,
    k1 integer references d1 (k),
    k2 integer not null references d2 (k),
    k3 integer not null references d3 (store_id),
    q smallint not null check (q > 0),
    e decimal(9, 2) not null check (e >= 0),
    primary key (a, b)
);

insert into f
select
    order_id,
    line_no,
    cast(ordered_at as date),
    customer_id,
    product_id,
    store_id,
    quantity,
    quantity * unit_price - ifnull(discount, 0)
from stg.order_lines
join stg.orders using (order_id);
