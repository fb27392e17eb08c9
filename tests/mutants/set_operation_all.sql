-- case: each by itself
-- before
select pieces from lines except select pieces from returns
-- after
select pieces from lines except all select pieces from returns
-- differs
-- only

-- case: as often as in both
-- before
select pieces from lines intersect all select pieces from returns
-- after
select pieces from lines intersect select pieces from returns
-- differs
-- only

-- case: together
-- before
select pieces from lines union all select pieces from returns
-- none
