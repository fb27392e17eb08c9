-- Every customer of the region West, with orders and shops in the autumn of 2024.
-- Columns: customer_id, name, orders, shops.
-- The most orders first, then by customer_id.

select
    customer_id,
    name
from customers;
