import re

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.patterns import matched
from grader.sql.query import Query

#: Signs with a meaning in GLOB and in regular expressions.
_MEANS_SOMETHING = re.compile(r"[*?\[\].^$|()+{}\\]")


@rule(severity="warn")
def wrong_wildcard(query: Query) -> Hits:
    """A wildcard of another language stands for itself.

    LIKE knows % for any text and _ for one character. A star is a star to it, so
    that the pattern fits hardly anything. GLOB has it the other way round.

    Avoid:

        SELECT name FROM cust WHERE name LIKE 'A*'

    Prefer:

        SELECT name FROM cust WHERE name LIKE 'A%'
    """
    for like in matched(query):
        inner = like.text.strip("*")
        if inner and inner != like.text and not like.has_wildcard:
            better = like.text.replace("*", "%")
            effect = f"{like.word} takes the star for a star; any text is % to it"
            yield Hit(like.pattern, effect, f"write `{like.word} '{better}'`")
    for node in query.find(exp.Glob, exp.SimilarTo):
        pattern = node.expression
        if not isinstance(pattern, exp.Literal) or _MEANS_SOMETHING.search(pattern.name) or "%" not in pattern.name:
            continue
        if isinstance(node, exp.Glob):
            better = f"write `GLOB '{pattern.name.replace('%', '*')}'`, or say LIKE"
            yield Hit(pattern, "GLOB takes % for a percent sign; any text is * to it", better)
        elif query.dialect == "duckdb":
            better = f"say LIKE, or write `SIMILAR TO '{pattern.name.replace('%', '.*')}'`"
            yield Hit(pattern, "this is a regular expression, to which % is a percent sign", better)
