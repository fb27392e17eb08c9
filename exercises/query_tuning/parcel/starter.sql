-- What is in the order with the tracking code WS599012497EU.
-- Columns: line_no, name of the product, quantity.
-- Sorted by line_no.

select
    line_no,
    product_id,
    quantity
from order_lines;
