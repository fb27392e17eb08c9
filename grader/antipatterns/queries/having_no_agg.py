from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.conditions import conjuncts
from grader.sql.query import Query
from grader.sql.shape import has_levels
from grader.values.names import folded

#: What HAVING alone can ask, or what might be an aggregate that sqlglot does not know.
_OF_GROUPS = (exp.AggFunc, exp.Window, exp.Query, exp.Anonymous, exp.AnonymousAggFunc, exp.Grouping)


@rule(severity="warn")
def having_no_agg(query: Query) -> Hits:
    """HAVING tests what WHERE could have tested.

    HAVING chooses groups after they have been counted and added up. A condition
    about a column that is grouped by holds for each row of a group or for none:
    in WHERE it leaves the rows out before any work is done, and says so.

    Avoid:

        SELECT region, count(*) FROM cust GROUP BY region HAVING region <> 'x'

    Prefer:

        SELECT region, count(*) FROM cust WHERE region <> 'x' GROUP BY region
    """
    for select in query.find(exp.Select):
        having = select.args.get("having")
        if having is None or select.args.get("group") is None or has_levels(select):
            continue
        named = {folded(item.alias): item.unalias() for item in select.expressions if isinstance(item, exp.Alias)}
        for part in conjuncts(having.this):
            columns = list(part.find_all(exp.Column))
            meant = [part, *(named[folded(one.name)] for one in columns if folded(one.name) in named)]
            if columns and not any(one.find(*_OF_GROUPS) for one in meant):
                effect = "this is about each row, not about a group, and is tested after the work is done"
                yield Hit(part, effect, f"move `{query.written(part)}` to WHERE")
