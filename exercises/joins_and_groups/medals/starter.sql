-- Customers who have ordered in every shop and never cancelled an order.
-- Columns: customer_id, name, number of orders.
-- The most orders first, then by customer_id.

select
    customer_id,
    name
from customers;
