-- Key 0 is nobody; the sequences begin with 1.
insert into customers (customer_key, name) values (0, 'nobody');

insert into customers (customer_id, name, region)
select customer_id, name, region
from stg.customers;

insert into products (product_id, name, category)
select p.product_id, p.name, c.name
from stg.products as p
join stg.categories as c on c.category_id = p.category_id;

insert into sales
select
    l.order_id,
    l.line_no,
    coalesce(c.customer_key, 0),
    p.product_key,
    o.ordered_at::date,
    l.quantity,
    l.quantity * l.unit_price - coalesce(l.discount, 0)
from stg.order_lines as l
join stg.orders as o on o.order_id = l.order_id
join products as p on p.product_id = l.product_id
left join customers as c on c.customer_id = o.customer_id;

insert into returns
select r.return_id, coalesce(c.customer_key, 0), p.product_key, r.returned_on, r.reason, r.quantity
from stg.returns as r
join stg.orders as o on o.order_id = r.order_id
join stg.order_lines as l on l.order_id = r.order_id and l.line_no = r.line_no
join products as p on p.product_id = l.product_id
left join customers as c on c.customer_id = o.customer_id;
