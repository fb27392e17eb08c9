"""SUBSTRING that begins before the text, and PostgreSQL's that takes a regular expression.

Signs before the first count, but are not there; DuckDB takes a negative place for one from the end.
https://www.postgresql.org/docs/current/functions-string.html
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import POSTGRES
from grader.sql.template import filled

DIALECTS = POSTGRES
_CLAMPED = "substring(:text, greatest(:start, 1), greatest(:start + :length - greatest(:start, 1), 0))"
_MATCHED = "CASE WHEN regexp_matches(:text, :pattern) THEN regexp_extract(:text, :pattern, :group) END"


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in list(tree.find_all(exp.Substring)):
        start, length = node.args.get("start"), node.args.get("length")
        if start is None or _is_plain(start):
            continue
        if start.is_string:
            group = int("(" in start.name)
            made = filled(_MATCHED, text=node.this, pattern=start, group=group)
        elif length is None:
            made = filled("substring(:text, greatest(:start, 1))", text=node.this, start=start)
        else:
            made = filled(_CLAMPED, text=node.this, start=start, length=length)
        made.type = exp.DataType.build("text")
        node.replace(made)
    return tree


def _is_plain(start: exp.Expr) -> bool:
    return isinstance(start, exp.Literal) and start.is_int and int(start.name) > 0
