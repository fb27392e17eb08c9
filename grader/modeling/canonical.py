"""Values written in one way, so that those of a source and of a model can be held against each other as bytes."""

import re
from typing import Literal

Family = Literal["number", "moment", "text"]

_NUMBERS = re.compile(r"^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DECIMAL\b.*|DOUBLE|FLOAT|BOOLEAN)$")
_MOMENTS = re.compile(r"^(?:DATE|TIMESTAMP\b.*)$")


def family(kind: str) -> Family:
    """Of a type as DuckDB prints it; a boolean is 0 or 1, as which many engines store it.

    >>> family("DECIMAL(10,2)"), family("DATE"), family("UUID")
    ('number', 'moment', 'text')
    """
    if _NUMBERS.match(kind) and not kind.endswith("[]"):
        return "number"
    return "moment" if _MOMENTS.match(kind) and not kind.endswith("[]") else "text"


def canonical(sql: str, kind: str) -> str:
    """An expression of type `kind`, as the one type of its family.

    Sums of floats differ by the order of adding: six digits are those that people look at.
    """
    found = family(kind)
    if found == "number":
        return f"round(CAST({sql} AS DOUBLE), 6)"
    return f"CAST({sql} AS {'TIMESTAMP' if found == 'moment' else 'VARCHAR'})"
