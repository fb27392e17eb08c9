-- For each customer in Poland (PL), the number of orders placed by or wrapped for them, each once.
-- Columns: customer_id, name, number of orders.
-- The most orders first, then by customer_id.

select
    customer_id,
    name
from customers
where country = 'PL';
