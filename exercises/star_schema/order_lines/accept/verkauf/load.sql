insert into tag
select tag, month(tag), year(tag)
from (
    select unnest(generate_series(min(ordered_at)::date, max(ordered_at)::date, interval 1 day))::date as tag
    from stg.orders
);

insert into filiale (ort, bezeichnung, filialnummer)
select city, name, store_id
from stg.stores;

insert into artikel (warengruppe, bezeichnung, artikelnummer)
select c.name, p.name, p.product_id
from stg.products as p, stg.categories as c
where c.category_id = p.category_id
order by p.name;

insert into kunde (gebiet, anzeigename, kundennummer)
select region, name, customer_id
from stg.customers
order by joined_on desc;

insert into posten
select
    if(l.discount is null, l.quantity * l.unit_price, l.quantity * l.unit_price - l.discount),
    l.quantity,
    o.ordered_at::date,
    k.nr,
    a.nr,
    f.nr,
    l.line_no,
    l.order_id
from stg.order_lines as l
join stg.orders as o using (order_id)
join artikel as a on a.artikelnummer = l.product_id
join filiale as f on f.filialnummer = o.store_id
left join kunde as k on k.kundennummer = o.customer_id;
