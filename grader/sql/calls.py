"""Calls of functions that sqlglot does not know, written anew by templates."""

from collections.abc import Mapping

from sqlglot import exp

from grader.sql.template import filled

_NAMES = "abcdefgh"


def rewritten(tree: exp.Expr, templates: Mapping[str, str], types: Mapping[str, str] | None = None) -> None:
    """`F` or `F/2` (with two arguments) -> a DuckDB expression over `:a`, `:b`, or merely the name of a function.

    >>> import sqlglot
    >>> tree = sqlglot.parse_one("SELECT f(x, 1), g(2)")
    >>> rewritten(tree, {"F/2": ":b - :a", "G": "abs"})
    >>> tree.sql()
    'SELECT (1 - x), ABS(2)'
    """
    # From the inside out: an argument may be such a call itself.
    for call in reversed(list(tree.find_all(exp.Anonymous))):
        name = call.name.upper()
        arguments = call.expressions
        template = templates.get(f"{name}/{len(arguments)}") or templates.get(name)
        if template is None:
            continue
        type_ = (types or {}).get(name)
        if template.isidentifier():
            call.set("this", template)
            if type_ is not None:
                call.type = exp.DataType.build(type_)
            continue
        written = filled(template, **dict(zip(_NAMES, arguments, strict=False)))
        if type_ is not None:
            written.type = exp.DataType.build(type_)
        call.replace(written)
