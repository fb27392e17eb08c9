select distinct product_id, version, name, price, on_sale
from stg.product_updates
qualify version = max(version) over (partition by product_id)
