from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.values.names import folded


@rule(severity="warn")
def and_or_mix(query: Query) -> Hits:
    """AND binds before OR where no brackets say otherwise.

    `a OR b AND c` means `a OR (b AND c)`: where `a` holds, `c` is not asked for at
    all. It is often meant the other way, and who reads it cannot know. Brackets
    cost nothing.

    Avoid:

        SELECT id FROM ord WHERE status = 'new' OR status = 'open' AND amt > 100

    Prefer:

        SELECT id FROM ord WHERE (status = 'new' OR status = 'open') AND amt > 100
    """
    for top in query.find(exp.Or):
        if isinstance(top.parent, exp.Or):
            continue
        parts = _parts(top)
        mixed = next((part for part in parts if isinstance(part, exp.And)), None)
        if mixed is None or _are_alternatives(parts):
            continue
        effect = f"AND binds first: `{query.written(mixed)}` is one of the alternatives"
        yield Hit(mixed, effect, "put brackets around what belongs together")


def _parts(node: exp.Expr) -> list[exp.Expr]:
    # Without recursion: texts made by programs have thousands.
    parts = list[exp.Expr]()
    while isinstance(node, exp.Or):
        parts += [*_parts(node.right)][::-1]
        node = node.left
    return [node, *reversed(parts)]


def _are_alternatives(parts: list[exp.Expr]) -> bool:
    """Whether each says something else about the same columns, as nobody misreads."""
    about = [{(folded(one.table), folded(one.name)) for one in part.find_all(exp.Column)} for part in parts]
    return all(isinstance(part, exp.And) for part in parts) and all(one == about[0] for one in about)
