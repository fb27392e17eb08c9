"""GROUP BY … WITH ROLLUP, grouping_id(), aggregates by other names; and what only spreads the work over machines.

https://spark.apache.org/docs/latest/sql-ref-syntax-qry-select-groupby.html
"""

from sqlglot import exp

from grader.sql.calls import rewritten
from grader.sql.course import Course
from grader.sql.families import SPARK
from grader.sql.template import filled

DIALECTS = SPARK
_CALLS = {
    "ANY": "bool_or", "EVERY": "bool_and", "SOME": "bool_or", "STD": "stddev", "TRY_AVG": "avg", "TRY_SUM": "sum",
    "MEAN": "avg",
}  # fmt: skip
_SKEWNESS = "skewness(:a) * (count(:a) - 2) / sqrt(count(:a) * (count(:a) - 1))"


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    rewritten(tree, _CALLS)
    for aggregate in list(tree.find_all(exp.Any, exp.Quantile, exp.Kurtosis, exp.Skewness)):
        made = _aggregate(aggregate)
        if made is not None:
            aggregate.replace(made)
    for one in list(tree.find_all(exp.First, exp.Last)):
        whole = one.parent if isinstance(one.parent, exp.IgnoreNulls) else one
        if isinstance(whole.parent, exp.Window):
            one.replace((exp.FirstValue if isinstance(one, exp.First) else exp.LastValue)(this=one.this.copy()))
        elif whole is not one:
            there = exp.Where(this=one.this.copy().is_(exp.null()).not_())
            whole.replace(exp.Filter(this=one.copy(), expression=there))
    for collected in list(tree.find_all(exp.ArrayAgg, exp.ArrayUniqueAgg)):
        # A list of nothing is empty.
        alone = _whole(collected)
        filled_up: exp.Expr = exp.Coalesce(this=alone.copy(), expressions=[exp.Array(expressions=[])])
        filled_up.type = exp.DataType.build("array")
        alone.replace(filled_up)
    for select in list(tree.find_all(exp.Select)):
        for key in ("distribute", "sort", "cluster"):
            select.set(key, None)
        group = select.args.get("group")
        if group is not None:
            _group(select, group)
    return tree


def _aggregate(node: exp.Expr) -> exp.Expr | None:
    if isinstance(node, exp.Any):
        compared = isinstance(node.parent, exp.Predicate | exp.Binary)
        return None if compared else exp.Anonymous(this="bool_or", expressions=[node.this.unnest().copy()])
    if isinstance(node, exp.Kurtosis):
        return exp.Anonymous(this="kurtosis_pop", expressions=[node.this.copy()])
    if isinstance(node, exp.Skewness):
        return filled(_SKEWNESS, a=node.this)
    # The approximate one takes a value that is there.
    name = "quantile_disc" if isinstance(node, exp.ApproxQuantile) else "quantile_cont"
    made = exp.Anonymous(this=name, expressions=[node.this.copy(), node.args["quantile"].copy()])
    made.type = exp.DataType.build("array<double>" if node.args["quantile"].is_type("array") else "double")
    return made


def _whole(node: exp.Expr) -> exp.Expr:
    """An aggregate with its FILTER and its window."""
    while isinstance(node.parent, exp.Filter | exp.Window) and node.parent.this is node:
        node = node.parent
    return node


def _group(select: exp.Select, group: exp.Group) -> None:
    for key in ("rollup", "cube"):
        sets = group.args.get(key) or []
        if len(sets) == 1 and not sets[0].expressions:
            sets[0].set("expressions", [term.copy() for term in group.expressions])
            group.set("expressions", [])
    terms = [term for one in _groupings(group) for term in _terms(one)]
    if group.args.get("grouping_sets"):
        # Here the others only name what the sets are made of.
        group.set("expressions", [])
    parts = [*select.expressions, select.args.get("having"), select.args.get("order")]
    for part in parts:
        for node in list(part.find_all(exp.GroupingId, exp.Column)) if part is not None else ():
            named = isinstance(node, exp.Column) and node.name.lower() == "grouping__id"
            if named or (isinstance(node, exp.GroupingId) and not node.expressions):
                _number(node, [term.copy() for term in terms], named)
            elif isinstance(node, exp.GroupingId):
                _number(node, [term.copy() for term in node.expressions], named)


def _groupings(group: exp.Group) -> list[exp.Expr]:
    sets = [] if group.expressions else group.args.get("grouping_sets") or []
    return [*group.expressions, *(group.args.get("rollup") or []), *(group.args.get("cube") or []), *sets]


def _terms(grouping: exp.Expr) -> list[exp.Expr]:
    """What is grouped by, in its order."""
    if not isinstance(grouping, exp.Rollup | exp.Cube | exp.GroupingSets):
        return [grouping]
    terms: list[exp.Expr] = []
    for one in grouping.expressions:
        inner = one.expressions if isinstance(one, exp.Tuple) else [one.unnest()]
        terms += [term for term in inner if term not in terms]
    return terms


def _number(node: exp.Expr, terms: list[exp.Expr], named: bool) -> None:
    if not terms:
        return
    number: exp.Expr = exp.Anonymous(this="grouping", expressions=terms)
    if named and isinstance(node.parent, exp.Select):
        number = exp.alias_(number, "grouping__id")
    node.replace(number)
