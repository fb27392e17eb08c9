-- One card for each customer who bought a fountain pen in 2024.
-- Columns: name, region.
-- Sorted by name.

select
    name,
    region
from customers;
