"""Columns without a name are called as the learner wrote them, as most engines do: nobody knows the translation."""

import re
from collections.abc import Sequence

from sqlglot import exp

_LONGEST = 60
#: The name of a function whose arguments begin there; not every function of the tree has a place.
_CALL = re.compile(r"\w+\s*\(\s*\Z")


def written_names(tree: exp.Expr, text: str) -> list[str]:
    """For each column of the outermost query the learner's own words, empty where it has a name."""
    return [_written(item, text) for item in _outermost(tree)]


def named(tree: exp.Expr, names: Sequence[str]) -> exp.Expr:
    items = _outermost(tree)
    for item, name in zip(items, names, strict=False) if len(items) == len(names) else ():
        if name and not isinstance(item, exp.Alias | exp.Aliases):
            item.replace(exp.alias_(item.copy(), name, quoted=True))
    return tree


def _outermost(tree: exp.Expr) -> list[exp.Expr]:
    query: exp.Expr = tree
    while isinstance(query, exp.SetOperation | exp.Subquery):
        query = query.this
    return list(query.expressions) if isinstance(query, exp.Select) else []


def _written(item: exp.Expr, text: str) -> str:
    """From the first name or value in it to the last, and to the end of the brackets that these open."""
    if isinstance(item, exp.Alias | exp.Aliases | exp.Column | exp.Dot) or item.is_star or "?column?" in text:
        return ""
    if isinstance(item, exp.Case):
        return "case"
    places = [node.meta for node in item.walk() if "start" in node.meta]
    if not places:
        return ""
    start, end = min(place["start"] for place in places), max(place["end"] for place in places) + 1
    opened = _CALL.search(text[max(0, start - _LONGEST) : start]) if isinstance(item, exp.Func) else None
    start -= len(opened[0]) if opened else 0
    while end < len(text) and text.count("(", start, end) > text.count(")", start, end):
        end += 1
    name = " ".join(text[start:end].split())
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
