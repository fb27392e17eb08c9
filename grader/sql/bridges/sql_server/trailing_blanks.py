"""SQL Server compares texts as if the shorter one were filled up with blanks.

https://support.microsoft.com/topic/inf-how-sql-server-compares-strings-with-trailing-spaces-b62b1a2d-27d3-4260-216d-a605719003b0
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import SQL_SERVER
from grader.sql.template import filled, sought

DIALECTS = SQL_SERVER


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in sought(tree, exp.EQ, exp.NEQ, exp.In):
        sides = [node.this, *([node.expression] if isinstance(node, exp.Binary) else node.expressions)]
        if any(side.is_string and side.name.endswith(" ") for side in sides) or not any(
            side.is_string for side in sides
        ):
            for side in sides:
                _trim(side)
        else:
            # A text written out without blanks at its end: only the other side may have some.
            _trim(node.this) if not node.this.is_string else _trim(node.expression)
    return tree


def _trim(side: exp.Expr) -> None:
    if side.is_string:
        side.set("this", side.name.rstrip(" "))
    elif side.is_type(*exp.DataType.TEXT_TYPES) and not isinstance(side, exp.Collate):
        trimmed = filled("rtrim(:text, ' ')", text=side).unnest()
        trimmed.type = side.type
        side.replace(trimmed)
