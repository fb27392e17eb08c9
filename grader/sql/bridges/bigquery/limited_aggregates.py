"""ARRAY_AGG and STRING_AGG of the first few.

https://cloud.google.com/bigquery/docs/reference/standard-sql/aggregate_functions#array_agg
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.template import filled

DIALECTS = frozenset({"bigquery"})


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for limit in list(tree.find_all(exp.Limit)):
        call = limit.parent
        if isinstance(call, exp.ArrayAgg):
            limit.replace(limit.this.copy())
            _around(call, "list_slice(:gathered, 1, :count)", limit.expression)
        elif isinstance(call, exp.GroupConcat):
            separator = call.args.get("separator") or exp.Literal.string(",")
            term = limit.this.copy()
            value = _value(term)
            gathered = exp.ArrayAgg(this=term)
            present = exp.Filter(this=gathered, expression=exp.Where(this=value.copy().is_(exp.null()).not_()))
            call.replace(present)
            first = _around(gathered, "list_slice(:gathered, 1, :count)", limit.expression)
            first.replace(filled("array_to_string(:first, :separator)", first=first, separator=separator))
    return tree


def _value(term: exp.Expr) -> exp.Expr:
    while isinstance(term, exp.Order | exp.Distinct):
        term = term.this if isinstance(term, exp.Order) else term.expressions[0]
    return term


def _around(call: exp.Expr, template: str, count: exp.Expr) -> exp.Expr:
    """Puts the template around the call and what belongs to it."""
    whole: exp.Expr = call
    while isinstance(whole.parent, exp.IgnoreNulls | exp.RespectNulls | exp.Filter | exp.Window):
        if whole.arg_key != "this":
            break
        whole = whole.parent
    wrapped = filled(template, gathered=whole, count=count)
    wrapped.type = whole.type
    whole.replace(wrapped)
    return wrapped
