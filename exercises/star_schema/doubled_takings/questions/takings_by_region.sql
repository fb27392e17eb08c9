select region, sum(amount) as takings, count(distinct customer_id) as customers
from sales
group by region;
