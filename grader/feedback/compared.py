"""How an exercise compares answers, in one line for its learners; nothing else of the solution is told."""

from collections.abc import Sequence

from grader.values.pack import ColumnPolicy, Comparing

#: For each term of an ORDER BY the output column it is, or None where it is none.
OrderKeys = Sequence[str | None]

_COLUMNS: dict[ColumnPolicy, str] = {
    "position": "Compared by column position; names ignored",
    "name": "Compared by column name, in any order and case",
    "exact": "Compared by column name and position",
}
_AS_ASKED = "as the task says"


def compared(rule: Comparing, keys: OrderKeys | None) -> str:
    """
    `keys` are those of the solution's outermost ORDER BY, None where it has none.

    >>> compared(Comparing(), ["total"])
    'Compared by column position; names ignored; rows ordered by total, ties in any order; numbers to 1e-9.'
    """
    return "; ".join((_COLUMNS[rule.columns], _rows(rule, keys), _numbers(rule))) + "."


def compared_tables(rule: Comparing) -> str:
    """For exercises that change rows.

    >>> compared_tables(Comparing())
    'Compared by the rows of every table afterwards, in any order; numbers to 1e-9; nothing is kept.'
    """
    return f"Compared by the rows of every table afterwards, in any order; {_numbers(rule)}; nothing is kept."


def _rows(rule: Comparing, keys: OrderKeys | None) -> str:
    if keys is None or rule.order == "any":
        return "rows in any order"
    return f"rows ordered {_order(keys)}, ties in any order"


def _order(keys: OrderKeys) -> str:
    """By the columns it begins with: behind a key that is none of them, the next would say too little."""
    named = [key for key in keys[: _first_unnamed(keys)] if key]
    more = len(named) < len(keys)
    if not named:
        return _AS_ASKED
    return f"by {', '.join(named)}{f', then {_AS_ASKED}' if more else ''}"


def _first_unnamed(keys: OrderKeys) -> int:
    return next((place for place, key in enumerate(keys) if not key), len(keys))


def _numbers(rule: Comparing) -> str:
    if rule.decimals is not None:
        return f"numbers to {rule.decimals} decimal{'' if rule.decimals == 1 else 's'}"
    return f"numbers to {_plain(rule.tolerance)}" if rule.tolerance else "numbers exact"


def _plain(number: float) -> str:
    """
    >>> _plain(1e-9), _plain(0.001), _plain(2.5e-07)
    ('1e-9', '0.001', '2.5e-7')
    """
    return f"{number:g}".replace("e-0", "e-")
