-- Loaded twice into a place for it, then made single, and only then given its key.
create temp table arrived as
from stg.customers;

insert into arrived
from stg.customers;

create table c as
select distinct on (customer_id) md5(customer_id::varchar) as c, customer_id as i, name as n, region as r
from arrived
order by customer_id;

alter table c add primary key (c);
alter table c alter n set not null;
create unique index one_row_each on c (i);

create table s (
    c varchar references c (c),
    o integer,
    l integer,
    p integer not null,
    a decimal(12, 2) not null,
    primary key (o, l)
);

insert into s
select
    md5(o.customer_id::varchar),
    l.order_id,
    l.line_no,
    l.product_id,
    l.quantity * l.unit_price - ifnull(l.discount, 0)
from stg.orders as o
join stg.order_lines as l on l.order_id = o.order_id;
