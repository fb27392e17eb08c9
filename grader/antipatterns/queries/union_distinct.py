from itertools import combinations, pairwise

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.arms import arms
from grader.sql.query import Query


@rule(severity="info")
def union_distinct(query: Query) -> Hits:
    """UNION looks for doubles that cannot be there.

    UNION compares all rows with each other to leave out those that occur twice.
    Where each query gives its rows another label, and has no doubles of its own,
    there are none to find, and UNION ALL gives the same at less cost.

    Avoid:

        SELECT 'cust' AS kind, id FROM cust UNION SELECT 'pay', id FROM pay

    Prefer:

        SELECT 'cust' AS kind, id FROM cust UNION ALL SELECT 'pay', id FROM pay
    """
    for union in query.find(exp.Union):
        if isinstance(union.parent, exp.SetOperation) or not _is_plain(query, union):
            continue
        parts = list(arms(union))
        apart = [_label(one, other) for one, other in combinations(parts, 2)]
        label = apart[0]
        if label is not None and None not in apart and all(query.keys.of_query(part) for part in parts):
            effect = f"no row of one query can equal a row of another: here alone they have {query.written(label)}"
            yield Hit(label, effect, "say UNION ALL, which does not look for doubles")


def _is_plain(query: Query, union: exp.Union) -> bool:
    """UNION alone, which may be a habit; of a recursion it makes an end."""
    with_ = union.find_ancestor(exp.With)
    if with_ is not None and with_.args.get("recursive"):
        return False
    unions = [
        node for node in union.find_all(exp.SetOperation) if node is union or isinstance(node.parent, exp.SetOperation)
    ]
    if not all(
        isinstance(one, exp.Union) and one.args.get("distinct") and not one.args.get("by_name") for one in unions
    ):
        return False
    written = [query.words_between(left, right) for left, right in pairwise(arms(union))]
    return not any(("UNION", "DISTINCT") in list(pairwise(words)) for words in written)


def _label(one: exp.Select, other: exp.Select) -> exp.Expr | None:
    """The constant of the second that differs from the first's in the same column."""
    for left, right in zip(one.expressions, other.expressions, strict=False):
        mine, theirs = left.unalias(), right.unalias()
        if isinstance(mine, exp.Literal) and isinstance(theirs, exp.Literal) and mine.is_string and mine != theirs:
            return theirs if theirs.is_string else None
    return None
