-- All of it, or nothing.
begin;

insert into stock
select product_id, warehouse, sum(quantity)
from stg.stock_moves
where getvariable('batch') not in (from loaded_batches)
group by product_id, warehouse
on conflict (product_id, warehouse) do update set pieces = pieces + excluded.pieces;

insert or ignore into loaded_batches values (getvariable('batch'));

commit;
