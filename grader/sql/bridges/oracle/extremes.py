"""The greatest and the least of values of which one is NULL is NULL, which DuckDB leaves out.

https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/GREATEST.html
"""

from functools import reduce

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.template import sought

DIALECTS = frozenset({"oracle"})


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in sought(tree, exp.Greatest, exp.Least):
        maybe = [one for one in (node.this, *node.expressions) if not isinstance(one, exp.Literal)]
        if maybe:
            nulls: list[exp.Expr] = [exp.Is(this=exp.paren(one.copy()), expression=exp.null()) for one in maybe]
            missing = reduce(lambda one, other: exp.Or(this=one, expression=other), nulls)
            safe = exp.Case().when(missing, exp.null()).else_(node.copy())
            safe.type = node.type
            node.replace(safe)
    return tree
