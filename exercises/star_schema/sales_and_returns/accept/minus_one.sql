-- Nobody has the key -1 and no number; a made-up number for it would do as well.
create table c (
    c integer primary key,
    n integer unique,
    a varchar,
    b varchar
);

insert into c values (-1, null, null, null);

insert into c
select 900000 + row_number() over (order by name, customer_id), customer_id, name, region
from stg.customers;

create table p as
select 800000 + row_number() over (order by p.name, p.product_id) as p, p.product_id as n, p.name as a, c.name as b
from stg.products as p
join stg.categories as c using (category_id);

alter table p add primary key (p);
create unique index one_row_per_product on p (n);

create table d as
select distinct ordered_at::date as d
from stg.orders
union
select returned_on
from stg.returns;

alter table d add primary key (d);

create table s (
    o integer,
    l integer,
    c integer not null references c (c),
    p bigint not null references p (p),
    d date not null references d (d),
    q integer not null check (q > 0),
    e decimal(12, 2) not null,
    primary key (o, l)
);

insert into s
select
    l.order_id,
    l.line_no,
    coalesce(c.c, -1),
    p.p,
    o.ordered_at,
    l.quantity,
    l.quantity * l.unit_price - coalesce(l.discount, 0)
from stg.order_lines as l
join stg.orders as o on o.order_id = l.order_id
join p on p.n = l.product_id
left join c on c.n = o.customer_id;

create table r (
    r integer primary key,
    c integer not null references c (c),
    p bigint not null references p (p),
    d date not null references d (d),
    q integer not null check (q > 0),
    why varchar
);

insert into r
select r.return_id, s.c, s.p, r.returned_on, r.quantity, r.reason
from stg.returns as r
join s on s.o = r.order_id and s.l = r.line_no;
