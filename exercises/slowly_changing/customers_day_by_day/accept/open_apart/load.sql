-- Every list is kept, and the history told from them anew.
begin;
delete from lists_kept where listed_on = getvariable('batch_date');
insert into lists_kept
select getvariable('batch_date'), customer_id, company, town, segment from stg.customers_snapshot;
truncate versions;
insert into versions
with days as (
    select
        kept.*,
        lag(listed_on) over one as day_before,
        lag((company, town, segment)) over one as values_before
    from lists_kept as kept
    window one as (partition by customer_id order by listed_on)
),
lists as (
    select listed_on, lag(listed_on) over (order by listed_on) as list_before
    from (select distinct listed_on from lists_kept)
),
begun as (
    select days.*
    from days
    join lists using (listed_on)
    where
        days.day_before is null
        or days.day_before <> lists.list_before
        or (days.company, days.town, days.segment) is distinct from days.values_before
)
select
    begun.customer_id,
    begun.company,
    begun.town,
    begun.segment,
    begun.listed_on,
    (
        select min(lists.listed_on)
        from lists
        where
            lists.listed_on > begun.listed_on
            and not exists (
                from lists_kept as same
                where
                    same.listed_on = lists.listed_on
                    and same.customer_id = begun.customer_id
                    and (same.company, same.town, same.segment)
                        is not distinct from (begun.company, begun.town, begun.segment)
            )
    )
from begun;
commit;
