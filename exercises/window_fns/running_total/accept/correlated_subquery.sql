with cash as (
    select o.store_id, p.paid_on, p.payment_id, p.amount
    from payments as p
    join orders as o on o.order_id = p.order_id
    where p.method = 'cash' and p.paid_on between date '2024-02-01' and date '2024-02-29'
)
select
    this.store_id,
    this.paid_on,
    this.payment_id,
    this.amount,
    (
        select sum(past.amount)
        from cash as past
        where
            past.store_id = this.store_id
            and (
                past.paid_on < this.paid_on
                or (past.paid_on = this.paid_on and past.payment_id <= this.payment_id)
            )
    ) as running_total
from cash as this
order by this.store_id, this.paid_on, this.payment_id;
