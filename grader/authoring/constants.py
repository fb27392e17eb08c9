"""The solution's rows written down: an answer that reads no table."""

from grader.compare.evidence import table
from grader.values.expected import Expected
from grader.values.names import literal, quoted
from grader.values.report import Cell
from grader.values.result import Column


def written_down(expected: Expected) -> str | None:
    """SQL of the same result without FROM, where it has one row or none.

    Texts inside of lists that hold commas or quotes are not told apart from several; such a query gives another row.
    """
    result = expected.result
    if len(result.rows) > 1:
        return None
    shown = table("", result, range(len(result.rows))).rows
    cells = shown[0] if shown else [None] * len(result.columns)
    columns = ", ".join(_cell(cell, column) for cell, column in zip(cells, result.columns, strict=True))
    return f"SELECT {columns}" + ("" if shown else " WHERE false")


def _cell(cell: Cell, column: Column) -> str:
    value = "NULL" if cell is None else literal(str(cell))
    of_type = value if column.kind.family == "null" else f"CAST({value} AS {column.kind.type})"
    return f"{of_type} AS {quoted(column.name)}"
