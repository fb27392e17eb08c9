from collections.abc import Iterator

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query

_COMPARISONS = (exp.EQ, exp.GT, exp.GTE, exp.LT, exp.LTE)
_ARITHMETIC = (exp.Add, exp.Sub, exp.Mul, exp.Div)


@rule(severity="info")
def non_sargable(query: Query) -> Hits:
    """A calculation around a column hides it from the database.

    Tables keep the least and the greatest value of their blocks, or an index, and
    skip what cannot fit. That works for conditions about the column itself. About
    what is calculated from it nothing is kept, so that every row is read.

    Avoid:

        SELECT id FROM ord WHERE strftime(ts, '%Y-%m') = '2024-03'

    Prefer:

        SELECT id FROM ord WHERE ts >= DATE '2024-03-01' AND ts < DATE '2024-04-01'
    """
    for select in query.find(exp.Select):
        for part in query.demanded(select):
            for side in _calculated(part):
                column = side.find(exp.Column)
                if column is not None and _is_stored(query, column) and _hides(query, side, column):
                    name = query.written(column)
                    effect = f"the calculation hides `{name}`: every row is read to see whether it fits"
                    yield Hit(side, effect, _instead(side, name))
                    break


def _calculated(part: exp.Expr) -> Iterator[exp.Expr]:
    """Sides of a comparison that are about one column, where the other side is about none."""
    if isinstance(part, exp.Like):
        sides: list[tuple[exp.Expr, list[exp.Expr]]] = [(part.this, [part.expression])]
    elif isinstance(part, exp.Between):
        sides = [(part.this, [part.args["low"], part.args["high"]])]
    elif isinstance(part, _COMPARISONS):
        sides = [(part.left, [part.right]), (part.right, [part.left])]
    else:
        return
    for side, others in sides:
        inner = side.unnest() if isinstance(side, exp.Paren) else side
        if len(list(inner.find_all(exp.Column))) == 1 and not any(one.find(exp.Column, exp.Query) for one in others):
            yield inner


def _is_stored(query: Query, column: exp.Column) -> bool:
    found = query.resolved(column)
    return found is not None and found[0].relation is not None and not found[0].relation.is_view


def _hides(query: Query, side: exp.Expr, column: exp.Column) -> bool:
    """Whether the database cannot turn the condition into one about the column.

    DuckDB can for year(), date_trunc(), left(), a cast to DATE, and for sums with whole numbers.
    """
    of_time = query.family(column) in ("date", "moment")
    turned = query.dialect == "duckdb"
    if isinstance(side, exp.TimeToStr):
        return of_time and "%Y" in side.args["format"].name
    if isinstance(side, exp.Extract):
        return of_time and side.name.upper() == "YEAR"
    if isinstance(side, exp.Anonymous):
        unit = side.expressions[0] if side.expressions else None
        return of_time and side.name.lower() == "date_part" and unit is not None and unit.name.lower() == "year"
    if isinstance(side, exp.Cast):
        to_text = side.to.this in exp.DataType.TEXT_TYPES
        return of_time and (to_text or (not turned and query.family(column) == "moment"))
    if isinstance(side, _ARITHMETIC):
        return _is_shifted(query, side, column, of_time, turned)
    return not turned and _is_cut(side, of_time)


def _is_shifted(query: Query, side: exp.Expr, column: exp.Column, of_time: bool, turned: bool) -> bool:
    """A column and a constant, added or multiplied."""
    if not isinstance(side, exp.Binary) or column not in (side.left, side.right):
        return False
    other = side.right if side.left is column else side.left
    if of_time:
        return isinstance(other, exp.Interval | exp.Literal) and isinstance(side, exp.Add | exp.Sub)
    if not isinstance(other, exp.Literal):
        return False
    whole = query.family(column) == "whole" and not isinstance(side, exp.Div)
    return query.is_number(column) and not (turned and (whole or isinstance(side, exp.Add | exp.Sub)))


def _is_cut(side: exp.Expr, of_time: bool) -> bool:
    if isinstance(side, exp.Year | exp.TimestampTrunc | exp.DateTrunc | exp.Date | exp.TsOrDsToDate):
        return of_time
    return isinstance(side, exp.Left) or (isinstance(side, exp.Substring) and side.args["start"].name == "1")


def _instead(side: exp.Expr, name: str) -> str:
    if isinstance(side, exp.Left | exp.Substring):
        return f"write `{name} LIKE '…%'`"
    if isinstance(side, _ARITHMETIC):
        return f"leave `{name}` alone on its side, and calculate on the other"
    return f"compare `{name}` itself with the beginning and the end: `{name} >= … AND {name} < …`"
