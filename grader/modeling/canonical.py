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


def canonical(sql: str, kind: str, read_as: Family | None = None) -> str:
    """An expression of type `kind`, as the one type of its family; text may be read as another.

    Sums of floats differ by the order of adding: six digits are those that people look at.
    """
    own = family(kind)
    found = read_as or own
    cast = "TRY_CAST" if own != found else "CAST"
    if found == "number":
        return f"round({cast}({sql} AS DOUBLE), 6)"
    return f"{cast}({sql} AS {'TIMESTAMP' if found == 'moment' else 'VARCHAR'})"


def readings(kind: str) -> tuple[Family, ...]:
    """The families that values of a type may be read as: numbers and dates may be kept as text."""
    return ("text", "number", "moment") if kind == "VARCHAR" else (family(kind),)
