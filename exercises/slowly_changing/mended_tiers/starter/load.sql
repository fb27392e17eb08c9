insert into customer_tiers
select customer_id, tier, valid_from, valid_to
from stg.tiers;
