"""Functions that Redshift shares by name with PostgreSQL, but not in what they do.

https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_functions.html
"""

from sqlglot import exp
from sqlglot.optimizer.annotate_types import TypeAnnotator

from grader.sql.course import Course
from grader.sql.template import filled

DIALECTS = frozenset({"redshift"})
_MONTHS_ADDED = (
    "CASE WHEN :day::date = last_day(:day::date) THEN last_day(:day::date + to_months(:months))::timestamp "
    "ELSE :day::timestamp + to_months(:months) END"
)


def _whole(annotator: TypeAnnotator, node: exp.Expr) -> exp.Expr:
    annotator._set_type(node, exp.DType.INT)
    return node


#: Parts of dates are whole numbers, as they are not in PostgreSQL.
ANNOTATORS = {exp.Extract: _whole}


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in reversed(list(tree.walk())):
        made = _made(node, text)
        if made is not None:
            made.type = node.type
            node.replace(made)
    return tree


def _made(node: exp.Expr, text: str) -> exp.Expr | None:
    if isinstance(node, exp.RegexpReplace):
        node.set("modifiers", exp.Literal.string("g"))
    elif isinstance(node, exp.Concat) and len(node.expressions) == 2:
        return filled(":left::text || :right::text", left=node.expressions[0], right=node.expressions[1])
    elif isinstance(node, exp.TsOrDsAdd) and _called(node, text) == "ADD_MONTHS":
        return filled(_MONTHS_ADDED, day=node.this, months=node.expression)
    elif isinstance(node, exp.Trunc) and node.this.is_type("timestamp", "timestampntz", "timestamptz"):
        return filled(":moment::date", moment=node.this)
    elif isinstance(node, exp.GroupConcat) and node.args.get("separator") is None:
        distinct = node.this if isinstance(node.this, exp.Distinct) else None
        # sqlglot takes the separator behind DISTINCT for a second column.
        named = distinct is not None and len(distinct.expressions) == 2
        node.set("separator", distinct.expressions.pop() if distinct and named else exp.Literal.string(""))
    elif isinstance(node, exp.NextDay) and node.this.is_string:
        node.set("this", exp.cast(node.this.copy(), "date"))
    elif isinstance(node, exp.Window) and _is_share(node.this):
        total = node.copy()
        total.set("this", exp.Sum(this=node.this.expressions[0].copy()))
        return filled(":part::double / :total::double", part=node.this.expressions[0], total=total)
    return None


def _called(node: exp.Expr, text: str) -> str:
    return text[node.meta["start"] : node.meta["end"] + 1].upper() if "start" in node.meta else ""


def _is_share(node: exp.Expr) -> bool:
    return isinstance(node, exp.Anonymous) and node.name.upper() == "RATIO_TO_REPORT" and len(node.expressions) == 1
