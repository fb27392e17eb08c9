from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.arms import arms
from grader.sql.query import Query
from grader.sql.sources import Source
from grader.values.names import folded

_SHOWN = 4


@rule(severity="info")
def select_star(query: Query) -> Hits:
    """SELECT * shows whatever columns there are.

    Which columns come, and in which order, stands nowhere in the query, and changes
    with the table. A column that nobody needs is read and sent as well.

    Avoid:

        SELECT * FROM cust WHERE region = 'x'

    Prefer:

        SELECT id, name, region FROM cust WHERE region = 'x'
    """
    for select in arms(query.outermost):
        for item in select.expressions:
            star = item.this if isinstance(item, exp.Column) else item
            # `FROM cust` alone has a star that nobody wrote.
            if not isinstance(star, exp.Star) or any(star.args.values()) or not query.written(item).endswith("*"):
                continue
            meant = [one for one in query.sources(select) if _is_shown(one, item)]
            stored = [source for source in meant if source.relation is not None]
            if stored:
                names = list(dict.fromkeys(output.name for source in stored for output in source.outputs))
                listed = ", ".join([*names[:_SHOWN], *(["…"] if len(names) > _SHOWN else [])])
                tables = ", ".join(f"`{source.alias}`" for source in stored)
                effect = f"these are all columns of {tables}, also those that are added later"
                yield Hit(item, effect, f"name the columns that are asked for: `{listed}`")


def _is_shown(source: Source, item: exp.Expr) -> bool:
    """Whether a star stands for all of a source: what is pivoted or matched by rows has other columns."""
    table = item.args.get("table")
    if table is not None:
        return folded(source.alias) == folded(table.name)
    place = source.node.parent
    if source.node.args.get("pivots") or (
        place is not None and place.parent is not None and place.parent.args.get("match")
    ):
        return False
    return not isinstance(place, exp.Join) or place.kind not in ("SEMI", "ANTI")
