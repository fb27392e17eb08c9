from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.values.names import folded


@rule(severity="info")
def unused_alias(query: Query) -> Hits:
    """A table has a second name that nobody uses.

    An alias is there to say whose column is meant. Where no column is called by it,
    it is one more name to remember.

    Avoid:

        SELECT name FROM cust AS c WHERE region = 'x'

    Prefer:

        SELECT name FROM cust WHERE region = 'x'
    """
    for select in query.find(exp.Select):
        for source in query.sources(select):
            table = source.node
            if not isinstance(table, exp.Table) or not isinstance(table.args.get("alias"), exp.TableAlias):
                continue
            alias = table.args["alias"]
            if not isinstance(alias.this, exp.Identifier) or alias.args.get("columns") or _is_needed(query, table):
                continue
            if folded(alias.name) != folded(table.name) and not _is_named(select, alias.this):
                effect = f"no column is called by the alias `{alias.name}`"
                yield Hit(alias.this, effect, f"leave it out, or say whose columns they are: `{alias.name}.…`")


def _is_needed(query: Query, table: exp.Table) -> bool:
    """Whether the table is asked for more than once, so that names must tell one from the other."""
    return any(other is not table and folded(other.name) == folded(table.name) for other in query.find(exp.Table))


def _is_named(select: exp.Select, alias: exp.Identifier) -> bool:
    names = select.find_all(exp.Identifier)
    return any(other is not alias and folded(other.name) == folded(alias.name) for other in names)
