"""KEEP (DENSE_RANK FIRST | LAST ORDER BY …): an aggregate of the rows that tie for the first or the last place.

https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/FIRST.html
"""

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.template import filled, sought

DIALECTS = frozenset({"oracle"})


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for window in sought(tree, exp.Window):
        if str(window.args.get("over")).upper() == "KEEP":
            window.replace(_kept(window))
    return tree


def _kept(window: exp.Window) -> exp.Expr:
    """The values as a list of places and values, of which those that share the best place are aggregated."""
    aggregate, terms = window.this, window.args["order"].expressions
    outer = window.parent
    simple = isinstance(aggregate, exp.Max | exp.Min | exp.Sum | exp.Avg | exp.Count) and len(terms) == 1
    if not simple or isinstance(outer, exp.Window) or isinstance(aggregate.this, exp.Star | exp.Distinct):
        raise UnsupportedError("KEEP of this kind")
    term, last = terms[0], not window.args.get("first")
    descending = bool(term.args.get("desc")) != last
    # NULL is the greatest place, unless the statement says otherwise.
    nulls_best = bool(term.args.get("nulls_first")) != last
    name = {exp.Max: "max", exp.Min: "min", exp.Sum: "sum", exp.Avg: "avg", exp.Count: "count"}[type(aggregate)]
    list_ = "list(:value) FILTER (WHERE :place IS NULL)"
    every = "list({'place': :place, 'value': :value}) FILTER (WHERE :place IS NOT NULL)"
    extreme = f"{'max' if descending else 'min'}(:place)"
    tied = f"list_transform(list_filter({every}, lambda row: row.place = {extreme}), lambda row: row.value)"
    among = (
        f"CASE WHEN {'count(*) > count(:place)' if nulls_best else 'count(:place) = 0'} THEN {list_} ELSE {tied} END"
    )
    made = filled(f"list_aggregate({among}, '{name}')", value=aggregate.this, place=term.this)
    made.type = aggregate.type
    return made
