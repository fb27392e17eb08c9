"""Oracle's functions of text: places and matches are counted its way, and numbers become text its way.

https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/SUBSTR.html, …/INSTR.html, …/REGEXP_SUBSTR.html
"""

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.bridges.oracle.printed import printed
from grader.sql.course import Course
from grader.sql.template import filled, sought

DIALECTS = frozenset({"oracle"})
UNREAD = {"INSTR": "int", "REGEXP_SUBSTR": "text"}
_OF_TEXT = (
    exp.Substring, exp.Upper, exp.Lower, exp.Trim, exp.Replace, exp.RegexpLike, exp.RegexpReplace, exp.Like, exp.Length,
    exp.Pad, exp.GroupConcat, exp.Initcap, exp.Translate,
)  # fmt: skip
_FITS = "lambda place: substring(:text, place, length(:sought)) = :sought"
_FORWARD = f"list_filter(range(:start, length(:text) + 1), {_FITS})"
_BACKWARD = f"list_reverse(list_filter(range(1, length(:text) + 2 + :start), {_FITS}))"


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in sought(tree, *_OF_TEXT):
        value = node.this.this if isinstance(node.this, exp.Order | exp.Distinct) else node.this
        if value is not None and value.type is not None and not _is_text(value):
            value.replace(printed(value))
        start = node.args.get("start") if isinstance(node, exp.Substring) else None
        if start is not None and start.is_int and start.to_py() == 0:
            node.set("start", exp.Literal.number(1))
    for call in sought(tree, exp.Anonymous):
        new = _found(call) if call.name.upper() == "INSTR" else _matched(call)
        if new is not None:
            new.type = call.type
            call.replace(new)
    return tree


def _is_text(value: exp.Expr) -> bool:
    return value.is_type(*exp.DataType.TEXT_TYPES, "unknown", "null")


def _found(call: exp.Anonymous) -> exp.Expr | None:
    text, sought_, *more = call.expressions
    if not more:
        return filled("strpos(:text, :sought)", text=text, sought=sought_)
    if not all(one.is_int for one in more):
        raise UnsupportedError("INSTR with a place that is not written out")
    start, occurrence = more[0].to_py(), more[1].to_py() if len(more) > 1 else 1
    places = _FORWARD if start > 0 else _BACKWARD
    found = (
        f"CASE WHEN :text IS NOT NULL AND :sought IS NOT NULL THEN coalesce(list_extract({places}, :occurrence), 0) END"
    )
    return filled(
        found,
        text=text,
        sought=sought_,
        start=exp.Literal.number(start) if start > 0 else exp.convert(start),
        occurrence=occurrence,
    )


def _matched(call: exp.Anonymous) -> exp.Expr | None:
    if call.name.upper() != "REGEXP_SUBSTR":
        return None
    text, pattern, *more = call.expressions
    start, occurrence, flags, group = [*more, *[None] * 4][:4]
    if start is not None and not (start.is_int and start.to_py() == 1):
        text = filled("substring(:text, :start)", text=text, start=start)
    if flags is not None and not isinstance(flags, exp.Null):
        if not flags.is_string or set(flags.name) - set("ci"):
            raise UnsupportedError("these options of REGEXP_SUBSTR")
        if "i" in flags.name:
            pattern = filled("'(?i)' || :pattern", pattern=pattern)
    return filled(
        "nullif(list_extract(regexp_extract_all(:text, :pattern, :group), :occurrence), '')",
        text=text,
        pattern=pattern,
        group=group or exp.Literal.number(0),
        occurrence=occurrence or exp.Literal.number(1),
    )
