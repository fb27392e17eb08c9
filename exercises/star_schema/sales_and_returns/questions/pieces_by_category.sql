with
    out as (select category, sum(sold) as sold from sales group by category),
    back as (select category, sum(returned) as returned from returns group by category)
select category, sold, coalesce(returned, 0) as returned
from out
left join back using (category);
