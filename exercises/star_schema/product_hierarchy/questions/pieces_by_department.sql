select department, sum(quantity) as pieces
from order_lines
group by department;
