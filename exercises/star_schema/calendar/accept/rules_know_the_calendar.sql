-- What follows from the day is checked against it, so nothing wrong can be written, then or later.
create table d (
    d date primary key,
    wd bigint not null check (wd = isodow(d)),
    iy bigint not null check (iy = isoyear(d)),
    iw bigint not null check (iw = weekofyear(d)),
    fy bigint not null check (fy = year(d) + month(d) // 7),
    fq bigint not null check (fq = 1 + (month(d) + 5) % 12 // 3),
    hol boolean not null,
    op boolean not null
);

insert into d
with recursive days as (
    select date '2023-07-01' as d
    union all
    select d + 1 from days where d < date '2024-12-31'
)
select
    days.d,
    isodow(days.d),
    isoyear(days.d),
    weekofyear(days.d),
    year(days.d) + month(days.d) // 7,
    1 + (month(days.d) + 5) % 12 // 3,
    coalesce(hol, false),
    o.d is not null
from days
left join (
    values
        (date '2023-12-25', true), (date '2023-12-26', true), (date '2024-01-01', true),
        (date '2024-03-31', true), (date '2024-12-25', true), (date '2024-12-26', true)
) as h (d, hol) on h.d = days.d
left join (select distinct ordered_at::date as d from stg.orders) as o on o.d = days.d;

create table o (
    o integer primary key,
    d date not null references d (d),
    e decimal(12, 2) not null check (e >= 0)
);

insert into o
select order_id, ordered_at::date, sum(quantity * unit_price) - coalesce(sum(discount), 0)
from stg.orders
join stg.order_lines using (order_id)
group by order_id, ordered_at;
