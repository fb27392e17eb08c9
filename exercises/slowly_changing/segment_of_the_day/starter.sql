-- Turnover by the segment in which the customer was on the day of the invoice.
-- Columns: segment, number of invoices, sum of their amounts.
-- Sorted by segment.

select
    s.segment,
    i.amount
from invoices as i
join segments as s on s.customer_id = i.customer_id;
