insert into articles (article_no, label, euros, sold, rev)
select distinct on (product_id) product_id, name, price, on_sale, version
from stg.product_updates
order by product_id, version desc
on conflict (article_no) do update set
    label = excluded.label,
    euros = excluded.euros,
    sold = excluded.sold,
    rev = excluded.rev
where excluded.rev > rev;
