-- case: one after the other
-- before
select pieces from lines union all select pieces from returns
-- after
select pieces from lines union select pieces from returns
-- differs
-- only

-- case: equal rows once
-- before
select city from customers union select status from orders
-- after
select city from customers union all select status from orders
-- differs
-- only

-- case: a recursion might never end
-- before
with recursive n as (select 1 as i union select i % 3 + 1 from n) select i from n
-- none
