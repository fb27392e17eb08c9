-- case: days
-- before
select name from customers where joined between date '2024-01-01' and date '2024-03-10'
-- after
select name from customers where (joined > cast('2024-01-01' as date) and joined <= cast('2024-03-10' as date))
-- differs
-- after
select name from customers where (joined >= cast('2024-01-01' as date) and joined < cast('2024-03-10' as date))
-- differs
-- only

-- case: comparisons
-- before
select name from customers where joined >= date '2024-01-01' and joined <= date '2024-03-10'
-- none
