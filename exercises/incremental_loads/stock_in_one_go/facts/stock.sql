select product_id, warehouse, sum(quantity) as pieces
from stg.stock_moves
group by product_id, warehouse
