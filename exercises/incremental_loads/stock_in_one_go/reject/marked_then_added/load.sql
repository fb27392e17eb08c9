create or replace temp table moved as
select product_id, warehouse, sum(quantity) as pieces
from stg.stock_moves
where getvariable('batch') not in (from loaded_batches)
group by product_id, warehouse;

insert or ignore into loaded_batches values (getvariable('batch'));

insert into stock
from moved
on conflict (product_id, warehouse) do update set pieces = pieces + excluded.pieces;
