select fiscal_year, fiscal_quarter, sum(amount) as takings
from orders
group by fiscal_year, fiscal_quarter;
