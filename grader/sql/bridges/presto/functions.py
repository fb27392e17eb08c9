"""Functions of Presto, Trino and Athena that are called otherwise in DuckDB, or stop where DuckDB goes on.

https://trino.io/docs/current/functions.html
"""

import re

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.calls import rewritten
from grader.sql.course import Course
from grader.sql.families import PRESTO
from grader.sql.template import filled

DIALECTS = PRESTO
_CALLS = {
    "ARRAY_AVERAGE": "list_avg",
    "CODEPOINT": "unicode",
    "E": "exp(1)",
    "EVERY": "bool_and",
    "FROM_ISO8601_TIMESTAMP": ":a::timestamp",
    "GEOMETRIC_MEAN": "geomean",
    "INFINITY": "'infinity'::double",
    "IS_FINITE": "isfinite",
    "IS_INFINITE": "isinf",
    "JSON_ARRAY_CONTAINS": "json_contains",
    "JSON_SIZE/2": "coalesce(nullif(json_array_length(:a, :b), 0), len(json_keys(:a, :b)), 0)",
    "MILLISECOND": "millisecond(:a) % 1000",
    "MAP_AGG": "map(list(:a) FILTER (WHERE :a IS NOT NULL), list(:b) FILTER (WHERE :a IS NOT NULL))",
    "NAN": "'nan'::double",
    "TO_MILLISECONDS": "(epoch(:a) * 1000)::bigint",
    "YOW": "isoyear",
    "TO_ISO8601": "CASE WHEN typeof(:a) = 'DATE' THEN strftime(:a::timestamp, '%Y-%m-%d') "
    "ELSE strftime(:a::timestamp, '%Y-%m-%dT%H:%M:%S.%g') END",
}
_TYPES = {"E": "double", "INFINITY": "double", "NAN": "double", "GEOMETRIC_MEAN": "double", "EVERY": "boolean"}
_MARK = re.compile("%.", re.DOTALL)
_NO_MARKS = frozenset({"%D", "%U", "%u", "%X", "%w"})
_DAY_PARTS = {"DOW": "ISODOW", "DAY_OF_WEEK": "ISODOW", "YOW": "ISOYEAR", "YEAR_OF_WEEK": "ISOYEAR"}
#: From a place before its beginning there is nothing to take.
_OUTSIDE = "CASE WHEN abs(:start) BETWEEN 1 AND length(:text) THEN :taken WHEN :text IS NOT NULL THEN '' END"


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    rewritten(tree, _CALLS, _TYPES)
    for part in tree.find_all(exp.Extract):
        part.set("this", exp.var(_DAY_PARTS.get(part.this.name.upper(), part.this.name)))
    for type_ in tree.find_all(exp.DataType):
        if type_.is_type("timestamp", "timestamptz", "timestampntz"):
            # DuckDB takes so many places for another type.
            type_.set("expressions", None)
    for node in reversed(list(tree.find_all(*_WRITTEN))):
        written = _WRITTEN[type(node)](node)
        if written is not None:
            written.type = node.type
            node.replace(written)
    return tree


def _split_part(node: exp.Expr) -> exp.Expr | None:
    parts = {"a": node.this, "b": node.args["delimiter"], "c": node.args["part_index"]}
    return filled("list_extract(string_split(:a, :b), :c)", **parts)


def _substring(node: exp.Expr) -> exp.Expr | None:
    start = node.args.get("start")
    if start is None or (isinstance(start, exp.Literal) and start.is_int and int(start.name) > 0):
        return None
    return filled(_OUTSIDE, text=node.this, start=start, taken=node.copy())


def _repeated(node: exp.Expr) -> exp.Expr | None:
    return filled("list_transform(range(:n), lambda _n: :a)", a=node.this, n=node.args["times"])


def _slice(node: exp.Expr) -> exp.Expr | None:
    parts = {"a": node.this, "b": node.args["start"], "c": node.args["end"]}
    return filled("list_slice(:a, :b, CASE WHEN :b < 0 THEN len(:a) + :b + :c ELSE :b + :c - 1 END)", **parts)


def _quantile(node: exp.Expr) -> exp.Expr | None:
    if node.args["quantile"].is_type("array") or isinstance(node.args["quantile"], exp.Array):
        raise UnsupportedError("APPROX_PERCENTILE of a list")
    return None


def _json_text(node: exp.Expr) -> exp.Expr | None:
    return exp.cast(node.this.copy(), "text")


def _scalar(node: exp.Expr) -> exp.Expr | None:
    """No text for lists and objects."""
    inside = exp.JSONExtract(this=node.this.copy(), expression=node.expression.copy())
    return filled("CASE WHEN json_type(:inside) NOT IN ('ARRAY', 'OBJECT') THEN :text END", inside=inside, text=node)


def _weeks(node: exp.Expr) -> exp.Expr | None:
    """Marks of MySQL that sqlglot hands on as they are."""
    format_ = node.args.get("format")
    if format_ is not None and format_.is_string:
        spelt = _MARK.sub(lambda mark: {"%v": "%V", "%x": "%G"}.get(mark[0], mark[0]), format_.name)
        unknown = [mark for mark in _MARK.findall(spelt) if mark in _NO_MARKS]
        if unknown:
            raise UnsupportedError(f"`{unknown[0]}` in a format")
        format_.set("this", spelt)
    return None


_WRITTEN = {
    exp.JSONExtractScalar: _scalar,
    exp.TimeToStr: _weeks,
    exp.StrToTime: _weeks,
    exp.SplitPart: _split_part,
    exp.Substring: _substring,
    exp.Repeat: _repeated,
    exp.ArraySlice: _slice,
    exp.JSONFormat: _json_text,
    exp.ApproxQuantile: _quantile,
}
