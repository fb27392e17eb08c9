insert into kundin (kundennummer, anzeigename, gebiet) values (null, 'Laufkundschaft', 'überall');

insert into kundin (kundennummer, anzeigename, gebiet)
select customer_id, name, region
from stg.customers;

insert into ware (gruppe, warenname, warennummer)
select c.name, p.name, p.product_id
from stg.products as p
join stg.categories as c on c.category_id = p.category_id;

create temp table zeilen as
select
    l.order_id,
    l.line_no,
    o.ordered_at::date as tag,
    coalesce(k.ks, (select ks from kundin where kundennummer is null)) as ks,
    w.ws,
    l.quantity,
    l.quantity * l.unit_price - coalesce(l.discount, 0) as erloes
from stg.order_lines as l
join stg.orders as o on o.order_id = l.order_id
join ware as w on w.warennummer = l.product_id
left join kundin as k on k.kundennummer = o.customer_id;

insert into absatz
select erloes, quantity, tag, ks, ws, order_id, line_no
from zeilen;

insert into ruecknahme
select r.quantity, r.reason, r.returned_on, z.ws, z.ks, r.return_id
from stg.returns as r
join zeilen as z on z.order_id = r.order_id and z.line_no = r.line_no;

drop table zeilen;
