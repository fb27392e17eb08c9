from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import combinations

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.conditions import conjuncts
from grader.sql.query import NUMBERS, Query
from grader.sql.ties import conditions

Constant = Decimal | str


@dataclass(frozen=True, slots=True)
class Demand:
    """What a condition asks of one column: to be one of some values, or to lie in a range; None is without an end."""

    node: exp.Expr
    column: exp.Column
    values: frozenset[Constant] | None = None
    low: Constant | None = None
    high: Constant | None = None
    #: Whether the ends belong to the range.
    closed: tuple[bool, bool] = (True, True)
    written: tuple[str, ...] = ()


@rule(severity="error")
def contradiction(query: Query) -> Hits:
    """Two conditions on one column can never both be true.

    AND lets a row pass only if all conditions are true for that same row, and a
    column has one value in a row. So the result is empty, whatever the data. Most
    often OR is meant, or IN.

    Avoid:

        SELECT id FROM ord WHERE status = 'paid' AND status = 'new'

    Prefer:

        SELECT id FROM ord WHERE status IN ('paid', 'new')
    """
    for select in query.find(exp.Select):
        groups = [[*conditions(select)]] if _is_inner(select) else [query.demanded(select)]
        having = select.args.get("having")
        groups.append(conjuncts(having.this if having is not None else None))
        for group in groups:
            yield from _impossible(query, group)


def _is_inner(select: exp.Select) -> bool:
    return not any(join.side or join.kind == "ANTI" for join in select.args.get("joins") or ())


def _impossible(query: Query, parts: list[exp.Expr]) -> Iterator[Hit]:
    demands = [demand for part in parts if (demand := _demand(query, part)) is not None]
    for demand in demands:
        if demand.low is not None and demand.high is not None and not _fits(demand, demand):
            swapped = f"the smaller end of BETWEEN stands first: `BETWEEN {demand.written[1]} AND {demand.written[0]}`"
            yield Hit(demand.node, "nothing lies between these two, so no row passes", swapped)
    columns = [query.resolved(demand.column) for demand in demands]
    told: list[object] = [None]
    for (first, one), (second, other) in combinations(enumerate(demands), 2):
        if columns[first] in told or columns[first] != columns[second]:
            continue
        if not _fits(one, other) and _fits(one, one) and _fits(other, other):
            told.append(columns[first])
            name = query.written(one.column)
            same = [demand for demand, column in zip(demands, columns, strict=True) if column == columns[first]]
            yield Hit(
                other.node,
                f"`{name}` cannot fit this and `{query.written(one.node)}` in the same row, so no row passes",
                _better(name, one, other, same),
            )


def _better(name: str, one: Demand, other: Demand, same: list[Demand]) -> str:
    if one.values is not None and other.values is not None:
        values = dict.fromkeys(value for demand in same if demand.values is not None for value in demand.written)
        return f"to let any of them pass, write `{name} IN ({', '.join(values)})`"
    return "write OR if either is enough, or mend the limits"


def _demand(query: Query, part: exp.Expr) -> Demand | None:
    if isinstance(part, exp.In) and part.args.get("query") is None and isinstance(part.this, exp.Column):
        values = [_constant(query, part.this, one) for one in part.expressions]
        known = frozenset(one for one in values if one is not None)
        complete = len(values) > 0 and None not in values
        return Demand(part, part.this, known, written=_written(query, part.expressions)) if complete else None
    if isinstance(part, exp.Between) and isinstance(part.this, exp.Column):
        low, high = (_constant(query, part.this, part.args[name]) for name in ("low", "high"))
        ends = _written(query, [part.args["low"], part.args["high"]])
        if low is None or high is None or part.args.get("symmetric"):
            return None
        return Demand(part, part.this, None, low, high, written=ends)
    if not isinstance(part, exp.EQ | exp.GT | exp.GTE | exp.LT | exp.LTE):
        return None
    straight = isinstance(part.left, exp.Column)
    column, side = (part.left, part.right) if straight else (part.right, part.left)
    value = _constant(query, column, side)
    if value is None or not isinstance(column, exp.Column):
        return None
    if isinstance(part, exp.EQ):
        return Demand(part, column, frozenset({value}), written=_written(query, [side]))
    closed = isinstance(part, exp.GTE | exp.LTE)
    if isinstance(part, exp.GT | exp.GTE) is straight:
        return Demand(part, column, None, value, None, (closed, True))
    return Demand(part, column, None, None, value, (True, closed))


def _written(query: Query, nodes: list[exp.Expr]) -> tuple[str, ...]:
    return tuple(query.written(node) for node in nodes)


def _constant(query: Query, column: exp.Expr, value: exp.Expr) -> Constant | None:
    """Numbers for a column of numbers, text for one of text, days for one of days; else it may mean anything."""
    family, sign = query.family(column), 1
    if isinstance(value, exp.Neg):
        value, sign = value.this, -1
    if isinstance(value, exp.Literal) and not value.is_string and family in NUMBERS:
        try:
            return sign * Decimal(value.name)
        except InvalidOperation:
            return None
    if isinstance(value, exp.Cast) and family == "date" and query.family(value) == "date":
        value = value.this
    if isinstance(value, exp.Literal) and value.is_string and sign == 1:
        day = family == "date" and len(value.name) == len("2024-01-01") and value.name[4] == value.name[7] == "-"
        return value.name if family == "text" or day else None
    return None


def _fits(one: Demand, other: Demand) -> bool:
    """Whether some value can be both."""
    if one.values is not None and other.values is not None:
        return bool(one.values & other.values)
    if one.values is not None or other.values is not None:
        values, range_ = (one.values, other) if one.values is not None else (other.values, one)
        return any(_is_in(value, range_) for value in values or ())
    lows = [(each.low, each.closed[0]) for each in (one, other) if each.low is not None]
    highs = [(each.high, each.closed[1]) for each in (one, other) if each.high is not None]
    return all(_in_order(low, high, a and b) for low, a in lows for high, b in highs)


def _is_in(value: Constant, range_: Demand) -> bool:
    above = range_.low is None or _in_order(range_.low, value, range_.closed[0])
    return above and (range_.high is None or _in_order(value, range_.high, range_.closed[1]))


def _in_order(low: Constant, high: Constant, equal: bool) -> bool:
    if isinstance(low, Decimal) and isinstance(high, Decimal):
        return low < high or (equal and low == high)
    return str(low) < str(high) or (equal and low == high)
