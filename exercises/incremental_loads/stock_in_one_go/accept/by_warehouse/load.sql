-- What a batch changes is the same however often it is worked out.
insert or replace into stock_by_batch
select getvariable('batch'), product_id, depot_key, sum(quantity)
from stg.stock_moves
join depots on depot_name = warehouse
group by product_id, depot_key;
merge into stock
using (
    select product_id, depot_key, cast(sum(change) as integer) as total
    from stock_by_batch
    group by product_id, depot_key
) as now
on (stock.product_id, stock.depot_key) = (now.product_id, now.depot_key)
when matched then update set pieces = now.total
when not matched then insert (product_id, depot_key, pieces) values (now.product_id, now.depot_key, now.total);
