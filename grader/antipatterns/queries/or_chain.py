from collections import defaultdict

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.conditions import disjuncts
from grader.sql.query import Query
from grader.values.names import folded

_FEWEST = 3


@rule(severity="info")
def or_chain(query: Query) -> Hits:
    """A chain of OR asks one column again and again.

    IN says the same in fewer words, and cannot fall apart when an AND is added
    beside it.

    Avoid:

        SELECT id FROM ord
        WHERE status = 'new' OR status = 'open' OR status = 'paid'

    Prefer:

        SELECT id FROM ord WHERE status IN ('new', 'open', 'paid')
    """
    for top in query.find(exp.Or):
        if isinstance(top.parent, exp.Or) or (
            isinstance(top.parent, exp.Paren) and isinstance(top.parent.parent, exp.Or)
        ):
            continue
        asked: dict[tuple[str, str], list[exp.EQ]] = defaultdict(list)
        for part in disjuncts(top):
            if isinstance(part, exp.EQ) and isinstance(part.left, exp.Column) and isinstance(part.right, exp.Literal):
                asked[folded(part.left.table), folded(part.left.name)].append(part)
        for parts in asked.values():
            if len(parts) >= _FEWEST:
                column = query.written(parts[0].left)
                values = ", ".join(query.written(part.right) for part in parts)
                yield Hit(top, f"`{column}` is asked {len(parts)} times", f"write `{column} IN ({values})`")
