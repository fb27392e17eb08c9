begin;
create or replace temp table fresh as
from stg.stock_moves as s
where not exists (
    from moves as m
    where m.product_id = s.product_id and m.warehouse = s.warehouse and m.quantity = s.quantity
);
insert into moves from fresh;
insert into stock
select product_id, warehouse, sum(quantity)
from fresh
group by product_id, warehouse
on conflict (product_id, warehouse) do update set pieces = pieces + excluded.pieces;
commit;
