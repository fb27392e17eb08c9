-- Every payment meets itself and those before it on the same shop's list.
with cash as (
    select o.store_id, p.paid_on, p.payment_id, p.amount
    from payments as p
    join orders as o on o.order_id = p.order_id
    where p.method = 'cash' and year(p.paid_on) = 2024 and month(p.paid_on) = 2
)
select
    this.store_id,
    this.paid_on,
    this.payment_id,
    this.amount,
    sum(past.amount) as running_total
from cash as this
join cash as past
    on past.store_id = this.store_id
    and past.paid_on <= this.paid_on
    and (past.paid_on < this.paid_on or past.payment_id <= this.payment_id)
group by this.store_id, this.paid_on, this.payment_id, this.amount
order by this.store_id, this.paid_on, this.payment_id;
