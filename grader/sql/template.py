"""DuckDB expressions written as text, with holes for what the learner wrote."""

from functools import cache
from typing import TypeVar

import sqlglot
from sqlglot import exp

_MADE = "from a template"
_Node = TypeVar("_Node", bound=exp.Expr)


def filled(template: str, /, **parts: exp.Expr | str | int) -> exp.Expr:
    """The template in brackets, with `:name` replaced by a copy of that part, or by a literal.

    >>> from sqlglot import exp
    >>> filled("lpad(:text, :width, '0')", text=exp.column("a"), width=5).sql("duckdb")
    "(LPAD(a, 5, '0'))"
    """
    made = exp.paren(_parsed(template).copy(), copy=False)
    for hole in list(made.find_all(exp.Placeholder)):
        part = parts[hole.name]
        if isinstance(part, exp.Expr):
            hole.replace(part.copy() if isinstance(part, exp.Literal | exp.Column) else exp.paren(part.copy()))
        else:
            literal = exp.Literal.string(part) if isinstance(part, str) else exp.Literal.number(part)
            literal.meta[_MADE] = True
            hole.replace(literal)
    return made


@cache
def _parsed(template: str) -> exp.Expr:
    parsed = sqlglot.parse_one(template, read="duckdb")
    for node in parsed.walk():
        # Its places are those of the template.
        node.meta.clear()
        node.meta[_MADE] = True
    return parsed


def sought(tree: exp.Expr, *kinds: type[_Node]) -> list[_Node]:
    """Nodes of these kinds that are not part of a template: DuckDB's already. The innermost come first."""
    return [node for node in reversed(list(tree.find_all(*kinds))) if _MADE not in node.meta]
