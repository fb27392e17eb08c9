select store_name, count(distinct customer_id) as customers, count(distinct order_id) as orders
from order_lines
group by store_name;
