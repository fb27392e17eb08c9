merge into kundschaft as k
using stg.customers as c on k.nummer = c.customer_id
when matched then update set rufname = c.name, wohngegend = c.region
when not matched then insert values (c.region, c.customer_id, c.name);

insert into verkauf
select quantity * unit_price - coalesce(discount, 0), product_id, customer_id, line_no, order_id
from stg.order_lines
join stg.orders using (order_id);
