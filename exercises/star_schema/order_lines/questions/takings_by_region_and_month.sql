select region, date_trunc('month', ordered_on) as month, sum(amount) as takings
from order_lines
group by region, date_trunc('month', ordered_on);
