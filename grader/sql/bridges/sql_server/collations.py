"""A collation named in the statement: whether case, and accents, count.

https://learn.microsoft.com/sql/relational-databases/collations/collation-and-unicode-support
"""

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.families import SQL_SERVER
from grader.sql.template import sought

DIALECTS = SQL_SERVER


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in sought(tree, exp.Collate):
        parts = node.expression.name.upper().split("_")
        if "CS" in parts or "BIN" in parts or "BIN2" in parts:
            node.set("expression", exp.to_identifier("NOACCENT" if "AI" in parts else "C"))
        elif "CI" in parts:
            node.set("expression", exp.to_identifier("NOCASE.NOACCENT" if "AI" in parts else "NOCASE"))
        elif parts == ["DATABASE", "DEFAULT"]:
            node.replace(node.this)
        else:
            raise UnsupportedError(f"the collation {node.expression.name}")
    return tree
