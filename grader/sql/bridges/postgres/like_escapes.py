"""A backslash in a pattern of LIKE takes the meaning off the sign behind it, in PostgreSQL without being told so."""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import POSTGRES

DIALECTS = POSTGRES


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in list(tree.find_all(exp.Like, exp.ILike)):
        pattern = node.expression
        if not isinstance(node.parent, exp.Escape) and (not pattern.is_string or "\\" in pattern.name):
            node.replace(exp.Escape(this=node.copy(), expression=exp.Literal.string("\\")))
    return tree
