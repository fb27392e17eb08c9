"""SQL Server's functions of text: trailing blanks have no length, and places before the text count.

https://learn.microsoft.com/sql/t-sql/functions/string-functions-transact-sql
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import SQL_SERVER
from grader.sql.template import filled, sought

DIALECTS = SQL_SERVER
UNREAD = {"CHOOSE": "unknown", "DATALENGTH": "int", "SPACE": "text", "ISNUMERIC": "int", "QUOTENAME": "text"}
_TEMPLATES = {
    ("DATALENGTH", 1): "strlen((:a)::text)",
    ("SPACE", 1): "repeat(' ', :a)",
    ("ISNUMERIC", 1): "coalesce((try_cast(:a AS DOUBLE) IS NOT NULL)::int, 0)",
    ("QUOTENAME", 1): "'[' || replace(:a, ']', ']]') || ']'",
}


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    kinds = (exp.Anonymous, exp.Length, exp.Substring, exp.StrPosition, exp.Replace, exp.Chr)
    for node in sought(tree, *kinds):
        new = _bridged(node, course)
        if new is not None:
            new.type = exp.DataType.build(UNREAD[node.name.upper()]) if isinstance(node, exp.Anonymous) else node.type
            node.replace(new)
    return tree


def _bridged(node: exp.Expr, course: Course) -> exp.Expr | None:
    if isinstance(node, exp.Anonymous):
        return _function(node.name.upper(), node.expressions)
    if isinstance(node, exp.Length):
        return filled("length(rtrim(:text, ' '))", text=node.this)
    if isinstance(node, exp.Substring):
        return _substring(node)
    if isinstance(node, exp.StrPosition):
        return _position(node, course)
    if isinstance(node, exp.Replace) and course.ignores_case:
        return filled(
            r"CASE WHEN :old = '' THEN :text ELSE regexp_replace(:text, '(?i)' || regexp_escape(:old), "
            r"replace(:new, '\', '\\'), 'g') END",
            text=node.this,
            old=node.expression,
            new=node.args["replacement"],
        )
    return None


def _function(name: str, arguments: list[exp.Expr]) -> exp.Expr | None:
    if name == "CHOOSE" and len(arguments) > 1:
        choice = exp.Case(this=arguments[0].copy())
        for number, value in enumerate(arguments[1:], start=1):
            choice = choice.when(exp.Literal.number(number), value.copy())
        return choice
    template = _TEMPLATES.get((name, len(arguments)))
    return filled(template, a=arguments[0]) if template else None


def _substring(node: exp.Substring) -> exp.Expr | None:
    """From a place before the text, the length counts from there."""
    start, length = node.args.get("start"), node.args.get("length")
    if start is None or length is None or (start.is_int and start.to_py() > 0):
        return None
    return filled(
        "substring(:text, greatest(:start, 1), greatest(:start + :length - greatest(:start, 1), 0))",
        text=node.this,
        start=start,
        length=length,
    )


def _position(node: exp.StrPosition, course: Course) -> exp.Expr | None:
    sought, subject, start = node.args["substr"], node.this, node.args.get("position")
    if course.ignores_case:
        sought, subject = filled("lower(:text)", text=sought), filled("lower(:text)", text=subject)
    if start is None:
        return filled("CASE WHEN :sought = '' THEN 0 ELSE strpos(:text, :sought) END", text=subject, sought=sought)
    return filled(
        "CASE WHEN :sought = '' OR strpos(substring(:text, greatest(:start, 1)), :sought) = 0 THEN 0 "
        "ELSE strpos(substring(:text, greatest(:start, 1)), :sought) + greatest(:start, 1) - 1 END",
        text=subject,
        sought=sought,
        start=start,
    )
