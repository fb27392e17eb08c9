from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared, DeclaredColumn
from grader.antipatterns.roles import role
from grader.sql.words import words

_NUMBERS = frozenset({"whole", "decimal", "float"})
#: Last words of what is added up; a price or a size says what a thing is.
_MEASURES = frozenset({"revenue", "sales", "turnover", "quantity", "qty", "profit", "amount", "spend", "spent"})
_COUNTED = frozenset(words("order orders purchase purchases sale sales visit visits return returns click clicks"))
_COUNTS = frozenset({"count", "total", "lifetime", "num", "number"})


@rule(severity="info")
def measure_in_dimension(script: Declared) -> Hits:
    """A dimension holds what is added up from facts.

    It is right only until the next fact is loaded, and a join with the facts counts
    it once for each of them. A dimension says what a thing is; how much of it there
    was, is calculated from the facts.

    Avoid:

        CREATE TABLE dim_cust (cust_key INTEGER PRIMARY KEY, name VARCHAR,
                               total_revenue DECIMAL(12, 2));

    Prefer:

        CREATE TABLE dim_cust (cust_key INTEGER PRIMARY KEY, name VARCHAR);
        CREATE TABLE fact_ord (cust_key INTEGER, revenue DECIMAL(12, 2));
    """
    for table in script.tables if any(role(one) == "dimension" for one in script.tables) else ():
        for column in table.columns if role(table) == "dimension" else ():
            if column.kind in _NUMBERS and _is_measure(column) and column.name not in table.key:
                yield Hit(
                    column.place,
                    f"`{column.name}` changes with the facts, and a join with them counts it again for each",
                    "calculate it from the fact table",
                )


def _is_measure(column: DeclaredColumn) -> bool:
    named = set(column.words)
    return column.words[-1:] != () and (
        column.words[-1] in _MEASURES
        or (bool(named & _COUNTED) and bool(named & _COUNTS) and named <= _COUNTED | _COUNTS)
    )
