"""Functions of text in Spark that DuckDB has under no name, or counts otherwise in.

https://spark.apache.org/docs/latest/api/sql/
"""

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.calls import rewritten
from grader.sql.course import Course
from grader.sql.families import SPARK
from grader.sql.template import filled

DIALECTS = SPARK
_CALLS = {
    "BTRIM": "trim",
    "ELT/3": "list_extract([:b, :c], :a)",
    "ELT/4": "list_extract([:b, :c, :d], :a)",
    "FIND_IN_SET": "coalesce(list_position(string_split(:b, ','), :a), 0)",
    "FORMAT_NUMBER": "format('{:,.' || :b || 'f}', round(:a::double::decimal(38, 12), :b)::double)",
    "ISNOTNULL": ":a IS NOT NULL",
    "ISNULL": ":a IS NULL",
    "REGEXP_SUBSTR": "CASE WHEN regexp_matches(:a, :b) THEN regexp_extract(:a, :b) END",
    "SUBSTRING_INDEX": "CASE WHEN :c >= 0 THEN array_to_string(list_slice(string_split(:a, :b), 1, :c), :b) "
    "ELSE array_to_string(list_reverse(list_slice(list_reverse(string_split(:a, :b)), 1, abs(:c))), :b) END",
}
_INITCAP = "array_to_string(list_transform(string_split(lower(:a), ' '), lambda _w: upper(_w[1]) || _w[2:]), ' ')"
_TO_MAP = (
    "map_from_entries(list_transform(string_split(:a, :b), lambda _p: "
    "struct_pack(k := split_part(_p, :c, 1), "
    "v := CASE WHEN contains(_p, :c) THEN substr(_p, strpos(_p, :c) + len(:c)) END)))"
)


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    rewritten(tree, _CALLS)
    for node in reversed(list(tree.find_all(exp.Initcap, exp.StrToMap, exp.SubstringIndex, exp.JSONExtract))):
        made = _made(node)
        if made is not None:
            made.type = node.type
            node.replace(made)
    for node in tree.find_all(exp.Substring):
        start = node.args.get("start")
        if start is not None and start.is_int and int(start.name) == 0:
            node.set("start", exp.Literal.number(1))
        elif start is not None and not isinstance(start, exp.Literal | exp.Neg):
            node.set("start", filled("CASE WHEN :start = 0 THEN 1 ELSE :start END", start=start))
    for node in list(tree.find_all(exp.Replace)):
        if node.args.get("replacement") is None:
            node.set("replacement", exp.Literal.string(""))
    return tree


def _made(node: exp.Expr) -> exp.Expr | None:
    if isinstance(node, exp.Initcap):
        return filled(_INITCAP, a=node.this)
    if isinstance(node, exp.SubstringIndex):
        delimiter, count = node.args["delimiter"], node.args["count"]
        return filled(_CALLS["SUBSTRING_INDEX"], a=node.this, b=delimiter, c=count)
    if isinstance(node, exp.JSONExtract):
        if not node.args.get("variant_extract"):
            return None
        return exp.paren(exp.JSONExtractScalar(this=node.this.copy(), expression=node.expression.copy()))
    pair, key = node.args.get("pair_delim"), node.args.get("key_value_delim")
    if not all(part is None or part.is_string for part in (pair, key)):
        raise UnsupportedError("STR_TO_MAP")
    return filled(_TO_MAP, a=node.this, b=pair.name if pair else ",", c=key.name if key else ":")
