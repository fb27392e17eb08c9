import re
from collections.abc import Iterator

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query

#: A percent sign at either end.
_PATTERN = re.compile(r"%[^%]+%?|[^%]+%")
_SHARE = re.compile(r"(?:^[+-]?|[\s(<>=~])\d{1,3}(?:[.,]\d+)?\s*%$")


@rule(severity="error")
def equals_wildcard(query: Query) -> Hits:
    """A wildcard means something to LIKE only.

    To an equals sign, or to IN, a percent sign is a percent sign. So `= 'A%'` asks
    for the text A%, which hardly any row has.

    Avoid:

        SELECT name FROM cust WHERE name = 'A%'

    Prefer:

        SELECT name FROM cust WHERE name LIKE 'A%'
    """
    for tested, pattern, like in _compared(query):
        if _is_text_column(query, tested) and _is_pattern(pattern.name):
            written = query.written(tested)
            effect = f"only {like} knows wildcards: this compares `{written}` with the text {pattern.name} itself"
            yield Hit(pattern, effect, f"write `{written} {like} '{pattern.name}'`")


def _compared(query: Query) -> Iterator[tuple[exp.Expr, exp.Expr, str]]:
    """What is tested, the text it is compared with, and the word that was meant."""
    for node in query.find(exp.EQ, exp.NEQ):
        if not isinstance(node.parent, exp.Update | exp.OnConflict | exp.SetItem):
            sides = ((node.left, node.right), (node.right, node.left))
            like = "NOT LIKE" if isinstance(node, exp.NEQ) else "LIKE"
            yield from ((one, other, like) for one, other in sides if _is_text(other))
    for listed in query.find(exp.In):
        like = "NOT LIKE" if isinstance(listed.parent, exp.Not) else "LIKE"
        yield from ((listed.this, one, like) for one in listed.expressions if _is_text(one))
    for case in query.find(exp.Case):
        if case.this is not None:
            yield from ((case.this, one.this, "LIKE") for one in case.args["ifs"] if _is_text(one.this))


def _is_pattern(text: str) -> bool:
    """Whether a text is made to be matched: 50% is not, and neither is a word before its percent sign."""
    return bool(_PATTERN.fullmatch(text)) and not _SHARE.search(text) and not text.endswith((" %", "(%"))


def _is_text(node: exp.Expr) -> bool:
    return isinstance(node, exp.Literal) and bool(node.is_string)


def _is_text_column(query: Query, node: exp.Expr) -> bool:
    inner = node.this if isinstance(node, exp.Lower | exp.Upper | exp.Trim) else node
    return isinstance(inner, exp.Column) and query.family(inner) == "text"
