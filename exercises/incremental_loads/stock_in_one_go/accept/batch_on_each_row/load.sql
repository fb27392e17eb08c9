-- One statement is all or nothing by itself; each row remembers the last batch that was added to it.
merge into inventory
using (
    select product_id, warehouse, cast(sum(quantity) as integer) as moved
    from stg.stock_moves
    group by product_id, warehouse
) as today
on inventory.product = today.product_id and inventory.depot = today.warehouse
when matched and inventory.last_batch < getvariable('batch') then
    update set pieces = pieces + today.moved, last_batch = getvariable('batch')
when not matched then insert (product, depot, pieces, last_batch)
    values (today.product_id, today.warehouse, today.moved, getvariable('batch'));
