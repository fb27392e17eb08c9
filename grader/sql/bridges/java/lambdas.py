"""Functions over lists, most of which take a function, in Trino and Spark: there places count from 0.

https://trino.io/docs/current/functions/lambda.html, https://spark.apache.org/docs/latest/api/sql/#transform
"""

from sqlglot import exp

from grader.sql.calls import rewritten
from grader.sql.course import Course
from grader.sql.families import PRESTO, SPARK
from grader.sql.template import filled

DIALECTS = PRESTO | SPARK
_CALLS = {
    "ALL_MATCH": "len(list_filter(:a, :b)) = len(:a)",
    "ANY_MATCH": "len(list_filter(:a, :b)) > 0",
    "ARRAYS_OVERLAP": "list_has_any",
    "ARRAY_REPEAT": "list_transform(range(:b), lambda _n: :a)",
    "FORALL": "len(list_filter(:a, :b)) = len(:a)",
    "MAP_FILTER": "map_from_entries(list_filter(map_entries(:a), :b))",
    "NONE_MATCH": "len(list_filter(:a, :b)) = 0",
}
_FIRST_PLACE = "CASE WHEN :a IS NOT NULL AND :b IS NOT NULL THEN coalesce(list_position(:a, :b), 0) END"
_CONTAINS = (
    "CASE WHEN list_contains(:a, :b) THEN true WHEN list_position(:a, NULL) IS NOT NULL THEN NULL "
    "ELSE list_contains(:a, :b) END"
)


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for call in list(tree.find_all(exp.Anonymous)):
        if call.name.upper() == "MAP_FILTER" and len(call.expressions) == 2:
            _over_entries(call.expressions[1])
    rewritten(tree, _CALLS, {"MAP_FILTER": "map"})
    for node in list(tree.find_all(exp.Transform, exp.ArrayFilter)):
        function = node.expression
        if isinstance(function, exp.Lambda) and len(function.expressions) == 2:
            place = function.expressions[1]
            _put(function, place.name, filled(":place - 1", place=exp.column(place.name)))
    for node in reversed(
        list(
            tree.find_all(
                exp.Reduce,
                exp.Exists,
                exp.ArrayContains,
                exp.ArrayPosition,
                exp.ArraySize,
                exp.Reverse,
                exp.MapContainsKey,
            )
        )
    ):
        made = _made(node)
        if made is not None:
            made.type = node.type
            node.replace(made)
    return tree


def _made(node: exp.Expr) -> exp.Expr | None:
    if isinstance(node, exp.Reduce):
        return _reduced(node)
    if isinstance(node, exp.ArrayContains):
        return filled(_CONTAINS, a=node.this, b=node.expression)
    if isinstance(node, exp.MapContainsKey):
        return filled("list_contains(map_keys(:a), :b)", a=node.this, b=node.args["key"])
    if isinstance(node, exp.ArrayPosition):
        return filled(_FIRST_PLACE, a=node.this, b=node.expression)
    if isinstance(node, exp.ArraySize):
        return filled("cardinality(:a)", a=node.this) if _is_map(node.this) else None
    if isinstance(node, exp.Reverse):
        return filled("list_reverse(:a)", a=node.this) if node.this.is_type("array", "list") else None
    if not isinstance(node.args.get("expression"), exp.Lambda):
        return None
    return filled("len(list_filter(:a, :b)) > 0", a=node.this, b=node.args["expression"])


def _is_map(value: exp.Expr) -> bool:
    return value.is_type("map") or isinstance(value, exp.Map | exp.VarMap) or value.name.upper() == "HISTOGRAM"


def _reduced(node: exp.Expr) -> exp.Expr | None:
    """The last function is applied to what the list came to."""
    finish = node.args.get("finish")
    if not isinstance(finish, exp.Lambda) or len(finish.expressions) != 1:
        return None
    plain = node.copy()
    plain.set("finish", None)
    name = finish.expressions[0].name
    if isinstance(finish.this, exp.Identifier | exp.Column) and finish.this.name == name:
        return plain
    _put(finish, name, plain)
    return exp.paren(finish.this.copy())


def _put(function: exp.Lambda, name: str, value: exp.Expr) -> None:
    """In place of a name in what the function gives."""
    for use in list(function.this.find_all(exp.Identifier)):
        if use.name == name and use.parent is not None:
            use = use.parent if isinstance(use.parent, exp.Column) else use
            use.replace(value.copy())


def _over_entries(function: exp.Expr) -> None:
    if not isinstance(function, exp.Lambda) or len(function.expressions) != 2:
        return
    for name, field in zip(list(function.expressions), ("key", "value"), strict=True):
        _put(function, name.name, exp.Dot(this=exp.to_identifier("_entry"), expression=exp.to_identifier(field)))
    function.set("expressions", [exp.to_identifier("_entry")])
