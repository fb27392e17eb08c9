"""What is left of a list without its doubles keeps its order, which DuckDB does not promise.

https://trino.io/docs/current/functions/array.html#array_distinct,
https://spark.apache.org/docs/latest/api/sql/#array_distinct
"""

from sqlglot import exp

from grader.sql.calls import rewritten
from grader.sql.course import Course
from grader.sql.families import PRESTO, SPARK
from grader.sql.template import filled

DIALECTS = PRESTO | SPARK
_DISTINCT = "list_filter(:a, lambda _x, _i: list_position(:a, _x) = _i)"
_UNION = "list_filter(list_concat(:a, :b), lambda _x, _i: list_position(list_concat(:a, :b), _x) = _i)"
_COMMON = f"CASE WHEN :b IS NOT NULL THEN list_filter({_DISTINCT}, lambda _x: list_position(:b, _x) IS NOT NULL) END"


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    rewritten(tree, {"ARRAY_UNION": _UNION}, {"ARRAY_UNION": "array"})
    for node in reversed(list(tree.find_all(exp.ArrayDistinct, exp.ArrayIntersect))):
        if isinstance(node, exp.ArrayDistinct):
            kept = filled(_DISTINCT, a=node.this)
        elif len(node.expressions) == 2:
            one, other = node.expressions
            kept = filled(_COMMON, a=one, b=other)
        else:
            continue
        kept.type = exp.DataType.build("array")
        node.replace(kept)
    return tree
