from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.arms import arms
from grader.sql.query import Query
from grader.values.names import folded


@rule(severity="warn")
def union_positional(query: Query) -> Hits:
    """UNION puts columns together by place, not by name.

    The first column of one query stands under the first of the other, whatever they
    are called. Where the same names come in another order, values of one column end
    up in another, and types give way without a word.

    Avoid:

        SELECT id, ord_id FROM pay UNION ALL SELECT ord_id, line FROM item

    Prefer:

        SELECT ord_id, id FROM pay UNION ALL SELECT ord_id, line FROM item
    """
    for union in query.find(exp.SetOperation):
        if isinstance(union.parent, exp.SetOperation | exp.CTE) and _is_looked_at_elsewhere(union):
            continue
        first, *others = arms(union)
        if any(one.args.get("by_name") for one in union.find_all(exp.SetOperation)):
            continue
        for other in others:
            yield from _exchanged(query, first, other)


def _is_looked_at_elsewhere(union: exp.Expr) -> bool:
    """With the set operation around it, or never: the arms of a recursion may well change places."""
    with_ = union.find_ancestor(exp.With)
    return isinstance(union.parent, exp.SetOperation) or bool(with_ is not None and with_.args.get("recursive"))


def _exchanged(query: Query, first: exp.Select, other: exp.Select) -> Hits:
    mine, theirs = _names(first), _names(other)
    if len(mine) != len(theirs) or _tables(first) & _tables(other):
        # Of the same table, columns change places on purpose: an edge is walked both ways.
        return
    for place, name in enumerate(theirs):
        if name and name in mine and mine[place] not in ("", name) and theirs[mine.index(name)] != name:
            item = other.expressions[place]
            effect = f"`{query.written(item)}` comes to stand under `{first.expressions[place].output_name}`"
            yield Hit(item, effect, "give both queries their columns in the same order, or say UNION BY NAME")
            return


def _names(select: exp.Select) -> list[str]:
    """Of columns, and of what has been given a name; empty for constants and the like."""
    return [folded(item.output_name) if item.unalias().find(exp.Column) else "" for item in select.expressions]


def _tables(select: exp.Select) -> set[str]:
    return {folded(table.name) for table in select.find_all(exp.Table)}
