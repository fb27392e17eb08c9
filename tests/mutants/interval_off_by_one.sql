-- case: some days
-- before
select id from orders where sent_on > ordered_at + interval 1 day
-- after
select id from orders where sent_on > ordered_at + interval '2' day
-- differs
-- only

-- case: a frame
-- before
select id, sum(amount) over (order by ordered_at range between interval 2 days preceding and current row) as s from orders
-- none
