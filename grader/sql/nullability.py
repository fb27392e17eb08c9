"""Whether a value can be NULL, by the schema's NOT NULL, outer joins, and the conditions a row has passed."""

from collections.abc import Iterator, Sequence

from sqlglot import exp

from grader.sql.conditions import conjuncts, rejects_null
from grader.sql.shape import bare, has_levels, is_single
from grader.sql.sources import Source, Sources

_NEVER_NULL = (
    exp.Literal, exp.Boolean, exp.Star, exp.RowNumber, exp.Rank, exp.DenseRank, exp.Count, exp.PercentRank,
    exp.CumeDist, exp.Ntile, exp.Exists,
)  # fmt: skip


class Nullability:
    """None stands for what is not known, as of views and functions."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources

    def of(self, node: exp.Expr | None) -> bool | None:
        """Whether a value can be NULL where it stands, behind WHERE."""
        node = node.unnest() if isinstance(node, exp.Paren) else node
        if node is None or isinstance(node, exp.Null):
            return True
        if isinstance(node, _NEVER_NULL):
            return False
        if isinstance(node, exp.Column):
            return self._nullable_column(node)
        if isinstance(node, exp.Coalesce):
            parts = [self.of(part) for part in (node.this, *node.expressions)]
            return False if False in parts else None if None in parts else True
        if isinstance(node, exp.Case):
            return self._any([node.args.get("default"), *(one.args["true"] for one in node.args["ifs"])])
        if isinstance(node, exp.Sum | exp.Avg | exp.Min | exp.Max):
            select = self._sources.select_of(node)
            grouped = select is not None and select.args.get("group") is not None
            return self.of(node.this) if grouped and not isinstance(node.parent, exp.Filter) else True
        if isinstance(node, exp.Window):
            inner = node.this
            return False if isinstance(inner, _NEVER_NULL) else None
        if isinstance(node, exp.TryCast | exp.Subquery):
            return True if isinstance(node, exp.TryCast) else self._nullable_query(node)
        if isinstance(node, exp.Binary | exp.Cast | exp.Neg | exp.Not):
            return self._any(list(node.iter_expressions()))
        return None

    def is_null_supplied(self, source: Source, select: exp.Select) -> bool:
        """Whether an outer join fills the columns of a source with NULL where it finds nothing."""
        sources = self._sources.of(select)
        joins = [(one, join) for one in sources if isinstance(join := one.node.parent, exp.Join)]
        for one, join in joins:
            if one is source and join.side in ("LEFT", "FULL"):
                return True
            # What stands before a RIGHT or FULL JOIN.
            if join.side in ("RIGHT", "FULL") and sources.index(source) < sources.index(one):
                return True
        return False

    def _nullable_query(self, node: exp.Subquery) -> bool | None:
        """Of a query for one value: without rows it gives NULL."""
        query = bare(node)
        if isinstance(query, exp.Select) and is_single(query) and len(query.expressions) == 1:
            return self.of(query.expressions[0].unalias())
        return True

    def _any(self, parts: Sequence[exp.Expr | None]) -> bool | None:
        found = [self.of(part) for part in parts if not isinstance(part, exp.DataType)]
        return True if True in found else None if None in found else False

    def _nullable_column(self, column: exp.Column) -> bool | None:
        resolved, select = self._sources.resolved(column), self._sources.home_of(column)
        if resolved is None or select is None:
            return None
        source, output = resolved
        nullable = self._stored(source, output.name)
        if nullable is not True and self.is_null_supplied(source, select):
            nullable = True
        if nullable is False or not self._is_behind_where(column, select):
            return nullable

        def is_meant(other: exp.Column) -> bool:
            return self._sources.resolved(other) == resolved

        return False if any(rejects_null(part, is_meant) for part in self._demanded(select)) else nullable

    def _stored(self, source: Source, name: str) -> bool | None:
        """Whether a source itself has NULL in a column."""
        if source.relation is not None:
            if source.relation.is_view:
                return None
            return next((output.nullable for output in source.outputs if output.name == name), None)
        query = self._sources.query_of(source)
        place = next((number for number, output in enumerate(source.outputs) if output.name == name), None)
        return self._given(query, place) if query is not None and place is not None else None

    def _given(self, query: exp.Expr, place: int) -> bool | None:
        query = bare(query)
        if isinstance(query, exp.SetOperation):
            left, right = self._given(query.left, place), self._given(query.right, place)
            return True if True in (left, right) else None if None in (left, right) else False
        if not isinstance(query, exp.Select) or any(item.is_star for item in query.expressions):
            return None
        if place >= len(query.expressions) or has_levels(query):
            return None
        return self.of(query.expressions[place].unalias())

    @staticmethod
    def _is_behind_where(column: exp.Column, select: exp.Select) -> bool:
        """Whether WHERE and the joins have been passed where a column stands."""
        place: exp.Expr | None = column
        while place is not None and place.parent is not select:
            place = place.parent
        return not isinstance(place, exp.From | exp.Join | exp.Where)

    def _demanded(self, select: exp.Select) -> Iterator[exp.Expr]:
        """Conditions that every row has passed."""
        where = select.args.get("where")
        yield from conjuncts(where.this if where is not None else None)
        joins = select.args.get("joins") or ()
        if not any(join.side for join in joins):
            for join in joins:
                yield from conjuncts(join.args.get("on"))
