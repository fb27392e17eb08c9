with newest as (
    select day, max(exported_at) as exported_at
    from stg.day_exports
    group by day
)
-- The same export may stand in two batches.
select distinct l.day, l.receipt_no, l.article_no, l.amount
from stg.till_lines as l
join newest as n on n.day = l.day and n.exported_at = l.exported_at
