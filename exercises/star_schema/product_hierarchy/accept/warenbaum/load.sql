insert into abteilung (aufschrift, quelle)
select name, category_id
from stg.categories
where parent_id is null;

-- Three levels, so two steps up at most.
insert into warengruppe (abteilung, aufschrift, quelle)
select a.id, c.name, c.category_id
from stg.categories as c
left join stg.categories as up on up.category_id = c.parent_id
join abteilung as a on a.quelle = coalesce(up.parent_id, c.parent_id, c.category_id);

insert into artikel (warengruppe, aufschrift, quelle)
select w.id, p.name, p.product_id
from stg.products as p
join warengruppe as w on w.quelle = p.category_id;

insert into posten
select l.quantity, a.id, l.line_no, l.order_id
from stg.order_lines as l
join artikel as a on a.quelle = l.product_id;
