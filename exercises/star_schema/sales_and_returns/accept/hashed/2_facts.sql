insert into fct_sales
select
    l.order_id,
    l.line_no,
    md5(coalesce('client ' || o.customer_id, 'nobody')),
    md5('article ' || l.product_id),
    o.ordered_at::date,
    l.quantity,
    l.quantity * l.unit_price - coalesce(l.discount, 0)
from stg.order_lines as l
join stg.orders as o using (order_id);

insert into fct_returns
select
    r.return_id,
    r.order_id,
    r.line_no,
    md5(coalesce('client ' || o.customer_id, 'nobody')),
    md5('article ' || l.product_id),
    r.returned_on,
    r.reason,
    r.quantity
from stg.returns as r
join stg.orders as o using (order_id)
join stg.order_lines as l using (order_id, line_no);
