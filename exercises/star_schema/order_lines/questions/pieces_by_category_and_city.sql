select category, city, sum(quantity) as pieces
from order_lines
group by category, city;
