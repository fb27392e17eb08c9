"""Regular expressions of Java: `$1` in replacements, and NULL in Trino for what is not found.

https://trino.io/docs/current/functions/regexp.html, https://spark.apache.org/docs/latest/api/sql/#regexp_replace
"""

import re

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import PRESTO, SPARK
from grader.sql.template import filled

DIALECTS = PRESTO | SPARK
_SIGN = re.compile(r"\\(.)|\$(\d)|(.)", re.DOTALL)


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in tree.find_all(exp.RegexpReplace):
        replacement = node.args.get("replacement")
        if replacement is not None and replacement.is_string:
            node.set("replacement", exp.Literal.string(replaced_by(replacement.name)))
    if course.dialect in PRESTO:
        for extract in reversed(list(tree.find_all(exp.RegexpExtract))):
            parts = {"text": extract.this, "pattern": extract.expression, "taken": extract.copy()}
            found = filled("CASE WHEN regexp_matches(:text, :pattern) THEN :taken END", **parts)
            found.type = exp.DataType.build("text")
            extract.replace(found)
    return tree


def replaced_by(replacement: str) -> str:
    r"""
    >>> replaced_by(r"$2-$1\$")
    '\\2-\\1$'
    """
    pieces = []
    for escaped, group, other in _SIGN.findall(replacement):
        pieces.append(f"\\{group}" if group else {"\\": "\\\\"}.get(escaped, escaped) or other)
    return "".join(pieces)
