select o.order_id, o.ordered_on, o.amount, o.customer_id, c.company, c.town
from stg.orders as o
left join stg.customers as c on c.customer_id = o.customer_id
