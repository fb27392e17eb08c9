begin;
insert or ignore into exports_seen from stg.day_exports;
truncate waiting;
insert into waiting
from receipts
union
from stg.till_lines;
truncate receipts;
insert into receipts
from waiting
where (d, made_at) in (select d, max(made_at) from exports_seen group by d);
truncate waiting;
commit;
