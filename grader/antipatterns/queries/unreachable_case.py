from collections.abc import Iterator

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query

#: Of a column and a number: what it takes to turn `5 < x` into `x > 5`.
_TURNED: dict[type[exp.Expr], type[exp.Expr]] = {exp.GT: exp.LT, exp.GTE: exp.LTE, exp.LT: exp.GT, exp.LTE: exp.GTE}
_RANDOM = (exp.Rand, exp.Randn, exp.Uuid, exp.Anonymous, exp.Query)


@rule(severity="warn")
def unreachable_case(query: Query) -> Hits:
    """A branch of CASE that no row reaches.

    CASE takes the first WHEN that fits. What fits `amt > 10` has been taken before
    `amt > 100` is asked, so the second branch never gives its value. Ask for the
    narrower condition first.

    Avoid:

        SELECT CASE WHEN amt > 10 THEN 'some' WHEN amt > 100 THEN 'much' END
        FROM ord

    Prefer:

        SELECT CASE WHEN amt > 100 THEN 'much' WHEN amt > 10 THEN 'some' END
        FROM ord
    """
    for case in query.find(exp.Case):
        simple = case.this is not None
        before: list[exp.Expr] = []
        for branch in case.args["ifs"]:
            condition = branch.this
            taker = next((one for one in before if _takes(one, condition, simple)), None)
            if taker is not None:
                effect = f"no row comes here: `{query.written(taker)}` has taken them all before"
                yield Hit(condition, effect, "ask for the narrower condition first, or leave this branch out")
            before.append(condition)


def _takes(earlier: exp.Expr, later: exp.Expr, simple: bool) -> bool:
    """Whether all rows that fit the later fit the earlier."""
    if not simple and isinstance(earlier, exp.Boolean) and earlier.this:
        return True
    if isinstance(earlier, exp.Null) or earlier.find(*_RANDOM):
        return False
    if earlier == later:
        return True
    return not simple and any(_is_wider(one, other) for one in _bounds(earlier) for other in _bounds(later))


def _bounds(condition: exp.Expr) -> Iterator[tuple[exp.Expr, type[exp.Expr], float]]:
    """A column, a comparison and a number; of several joined by AND none."""
    condition = condition.unnest() if isinstance(condition, exp.Paren) else condition
    if type(condition) not in (*_TURNED, exp.EQ) or not isinstance(condition, exp.Binary):
        return
    for column, number, kind in (
        (condition.left, condition.right, type(condition)),
        (condition.right, condition.left, _TURNED.get(type(condition), exp.EQ)),
    ):
        value = _number(number)
        if value is not None and column.find(exp.Column):
            yield column, kind, value


def _number(node: exp.Expr) -> float | None:
    sign, node = (-1, node.this) if isinstance(node, exp.Neg) else (1, node)
    return sign * float(node.name) if isinstance(node, exp.Literal) and node.is_number else None


def _is_wider(one: tuple[exp.Expr, type[exp.Expr], float], other: tuple[exp.Expr, type[exp.Expr], float]) -> bool:
    column, kind, bound = one
    if column != other[0] or kind is exp.EQ:
        return False
    closed, theirs_closed = kind in (exp.GTE, exp.LTE), other[1] in (exp.GTE, exp.LTE, exp.EQ)
    upwards = kind in (exp.GT, exp.GTE)
    if other[1] is not exp.EQ and upwards != (other[1] in (exp.GT, exp.GTE)):
        return False
    inside = other[2] > bound if upwards else other[2] < bound
    return inside or (other[2] == bound and (closed or not theirs_closed))
