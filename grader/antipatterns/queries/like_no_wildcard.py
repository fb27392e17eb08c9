from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.patterns import matched
from grader.sql.query import Query


@rule(severity="warn")
def like_no_wildcard(query: Query) -> Hits:
    """LIKE without a wildcard is an equals sign.

    Without % or _ a pattern fits one text only. Either `=` is meant, or the
    wildcard has been forgotten, and the texts that only begin so are missed.

    Avoid:

        SELECT name FROM cust WHERE name LIKE 'Ann'

    Prefer:

        SELECT name FROM cust WHERE name LIKE 'Ann%'
    """
    for like in matched(query):
        # What ignores case is more than an equals sign; a star and the like is another rule's.
        if (
            isinstance(like.node, exp.ILike)
            or query.dialect == "sqlite"
            or like.has_wildcard
            or set(like.text) & set("*?[\\")
        ):
            continue
        sign = "<>" if like.node.args.get("negate") else "="
        tested = query.written(like.node.this)
        effect = f"without a wildcard, {like.word} is the same as {sign}"
        better = f"write `{tested} {sign} '{like.text}'`, or `{tested} {like.word} '{like.text}%'` for what begins so"
        yield Hit(like.node, effect, better)
