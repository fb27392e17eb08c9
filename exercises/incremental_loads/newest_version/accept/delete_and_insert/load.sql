begin;
truncate incoming;
-- What is known competes with what comes.
insert into incoming
select version, product_id, name, price, on_sale
from stg.product_updates
union
from prod;
delete from incoming
using (select id, max(v) as v from incoming group by id) as newest
where incoming.id = newest.id and incoming.v < newest.v;
delete from prod where id in (select id from incoming);
insert into prod from incoming;
truncate incoming;
commit;
