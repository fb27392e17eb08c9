"""Names as one writes them."""

from functools import cache

from sqlglot import exp


@cache
def spelled(name: str) -> str:
    """In quotes only where DuckDB needs them, or where letters are not small.

    >>> spelled("order_id"), spelled("name"), spelled("order"), spelled("Total")
    ('order_id', 'name', '"order"', '"Total"')
    """
    return exp.to_identifier(name, quoted=None if name == name.lower() else True).sql("duckdb")
