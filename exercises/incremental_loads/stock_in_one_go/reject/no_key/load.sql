begin;

merge into stock
using (
    select product_id, warehouse, cast(sum(quantity) as integer) as moved
    from stg.stock_moves
    group by product_id, warehouse
) as today
on stock.product_id = today.product_id and stock.warehouse = today.warehouse
when matched and getvariable('batch') not in (from loaded_batches) then update set pieces = pieces + today.moved
when not matched then insert (product_id, warehouse, pieces)
    values (today.product_id, today.warehouse, today.moved);

insert or ignore into loaded_batches values (getvariable('batch'));

commit;
