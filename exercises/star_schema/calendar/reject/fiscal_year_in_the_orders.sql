-- expect: dependencies
create table days (
    day date primary key,
    weekday integer not null check (weekday between 1 and 7),
    iso_year integer not null,
    iso_week integer not null check (iso_week between 1 and 53),
    fiscal_year integer not null,
    fiscal_quarter integer not null check (fiscal_quarter between 1 and 4),
    is_holiday boolean not null,
    is_open boolean not null
);

create table orders (
    order_id integer primary key,
    day date not null references days (day),
    fiscal_year integer not null,
    amount decimal(12, 2) not null check (amount >= 0)
);

insert into days
select
    day,
    isodow(day),
    isoyear(day),
    week(day),
    year(day + interval 6 months),
    quarter(day + interval 6 months),
    strftime(day, '%m-%d') in ('01-01', '12-25', '12-26') or day = date '2024-03-31',
    day in (select ordered_at::date from stg.orders)
from generate_series(date '2023-07-01', date '2024-12-31', interval 1 day) as series (day);

insert into orders
select
    o.order_id,
    o.ordered_at::date,
    year(o.ordered_at::date + interval 6 months),
    sum(l.quantity * l.unit_price - coalesce(l.discount, 0))
from stg.orders as o
join stg.order_lines as l on l.order_id = o.order_id
group by o.order_id, o.ordered_at;
