"""BigQuery's UNNEST: WITH OFFSET counts from 0, WITH ORDINALITY from 1; the fields of structs are columns.

https://cloud.google.com/bigquery/docs/reference/standard-sql/query-syntax#unnest_operator
"""

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.template import filled

DIALECTS = frozenset({"bigquery"})
_ROWS = "(SELECT unnest(:whole) AS value, generate_subscripts(:whole, 1) - 1 AS place)"


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for source in list(tree.find_all(exp.Unnest)):
        place = source.args.get("offset")
        if not place:
            _see_to_fields(source)
            continue
        if len(source.expressions) != 1 or source.args.get("explode_array"):
            raise UnsupportedError("UNNEST WITH OFFSET of these lists")
        alias = source.args.get("alias")
        named = alias.args.get("columns") if alias is not None else None
        rows = filled(_ROWS, whole=source.expressions[0]).unnest()
        assert isinstance(rows, exp.Subquery)
        value, offset = rows.this.expressions
        value.set("alias", named[0].copy() if named else exp.to_identifier("_value"))
        offset.set("alias", place.copy() if isinstance(place, exp.Identifier) else exp.to_identifier("offset"))
        lateral = exp.Lateral(this=rows, alias=exp.TableAlias(this=exp.to_identifier("_offsets")))
        join = source.parent
        source.replace(lateral)
        if isinstance(join, exp.Join) and join.side and not join.args.get("on"):
            join.set("on", exp.Boolean(this=True))
    return tree


def _see_to_fields(source: exp.Unnest) -> None:
    whole = source.expressions[0]
    if isinstance(whole, exp.Array) and any(isinstance(one, exp.Tuple) for one in whole.expressions):
        raise UnsupportedError("a list of tuples")
    if source.args.get("explode_array") or not isinstance(source.parent, exp.From | exp.Join):
        return
    inner = whole.type.expressions[0] if whole.is_type("array", "list") and whole.type.expressions else None
    if inner is not None and inner.is_type("struct"):
        source.set("explode_array", True)
    elif not source.alias_column_names and isinstance(whole, exp.Column):
        # Named by the last part of its path; whether that hides the list's own column is for a human to know.
        raise UnsupportedError("UNNEST of a column without a name")
