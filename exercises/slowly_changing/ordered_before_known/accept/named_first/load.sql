-- Everybody who is named anywhere is inferred first; then all who have been sent are completed.
insert into dim_buyer (buyer_sk, buyer_no)
select nextval('s'), buyer_no
from (
    select distinct coalesce(customer_id::varchar, 'guest') as buyer_no from stg.orders
    union
    select customer_id::varchar from stg.customers
)
where buyer_no not in (select buyer_no from dim_buyer);

update dim_buyer
set buyer_name = c.company, buyer_city = c.town, is_inferred = false
from stg.customers as c
where c.customer_id::varchar = dim_buyer.buyer_no;

insert into fct_sale
select o.order_id, d.buyer_sk, o.ordered_on, o.amount
from stg.orders as o
join dim_buyer as d on d.buyer_no = coalesce(o.customer_id::varchar, 'guest')
where o.order_id not in (select sale_no from fct_sale);
