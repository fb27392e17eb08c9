"""SIMILAR TO has wildcards of LIKE among the signs of a regular expression; DuckDB's takes a plain regular expression.

https://www.postgresql.org/docs/current/functions-matching.html#FUNCTIONS-SIMILARTO-REGEXP
"""

import re

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.template import filled

DIALECTS: frozenset[str] = frozenset()
_SIGN = re.compile(r"\\(.)|(%)|(_)|(\[[^\]]*\])|([.^$])|(.)", re.DOTALL)


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in list(tree.find_all(exp.SimilarTo)):
        if node.expression.is_string:
            matched = filled("regexp_full_match(:text, :pattern)", text=node.this, pattern=regex(node.expression.name))
            matched.type = exp.DataType.build("boolean")
            node.replace(matched)
    return tree


def regex(pattern: str) -> str:
    r"""
    >>> regex(r"\(___\)%"), regex("a.b|[%_]+")
    ('(?s:\\(...\\).*)', '(?s:a\\.b|[%_]+)')
    """
    pieces = []
    for escaped, many, one, letters, plain, other in _SIGN.findall(pattern):
        if escaped or plain:
            pieces.append(re.escape(escaped or plain))
        else:
            pieces.append(".*" if many else "." if one else letters or other)
    return f"(?s:{''.join(pieces)})"
