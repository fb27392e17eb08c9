"""Tables and numbers of rows as learners read them."""

from collections.abc import Sequence


def listed(tables: Sequence[str], otherwise: str = "one side") -> str:
    """
    >>> listed(["orders", "visits", "shops"])
    '`orders`, `visits` and `shops`'
    """
    names = [f"`{name}`" for name in tables]
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]])) or otherwise


def rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count:,} rows"


def about(count: float) -> str:
    """A budget, which nobody needs to the last row.

    >>> about(123_456), about(87)
    ('120,000', '87')
    """
    whole = round(count)
    return f"{round(whole, 2 - len(str(whole))):,}" if whole >= 1000 else f"{whole:,}"
