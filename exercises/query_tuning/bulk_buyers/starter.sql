-- Customers in Austria (AT) with at least four pieces on one line of an order that is not cancelled.
-- Columns: customer_id, name, time of the latest such order.
-- The latest first, then by customer_id.

select
    customer_id,
    name
from customers
where country = 'AT';
