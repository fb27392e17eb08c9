"""Whether a value can be NULL, by the schema's NOT NULL, outer joins, and the conditions a row has passed."""

from collections.abc import Iterator, Sequence

from sqlglot import exp

from grader.sql.conditions import conjuncts, rejects_null
from grader.sql.shape import bare, has_levels, is_aggregating, is_never_empty
from grader.sql.sources import Source, Sources, is_merged, joins_of
from grader.values.names import folded

_NEVER_NULL = (
    exp.Literal, exp.Boolean, exp.Star, exp.RowNumber, exp.Rank, exp.DenseRank, exp.Count, exp.PercentRank,
    exp.CumeDist, exp.Ntile, exp.Exists, exp.Is, exp.NullSafeEQ, exp.NullSafeNEQ,
)  # fmt: skip
#: NULL only where an operand is. Division is not among them: by zero it may give NULL.
_STRICT = (
    exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE, exp.And, exp.Or, exp.Not, exp.Add, exp.Sub, exp.Mul, exp.Neg,
    exp.DPipe, exp.Like, exp.ILike, exp.Lower, exp.Upper, exp.Abs,
)  # fmt: skip


class Nullability:
    """None stands for what is not known, as of views and functions."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._found: dict[tuple[int, int], bool | None] = {}

    def of(self, node: exp.Expr | None) -> bool | None:
        """Whether a value can be NULL where it stands, behind WHERE."""
        node = node.unnest() if isinstance(node, exp.Paren) else node
        if node is None or isinstance(node, exp.Null | exp.TryCast):
            return True
        if isinstance(node, _NEVER_NULL):
            return False
        if isinstance(node, exp.Column):
            return self._of_column(node)
        if isinstance(node, exp.Coalesce):
            parts = [self.of(part) for part in (node.this, *node.expressions)]
            return False if False in parts else None if None in parts else True
        if isinstance(node, exp.Case):
            return self._any([node.args.get("default"), *(one.args["true"] for one in node.args["ifs"])])
        if isinstance(node, exp.Sum | exp.Avg | exp.Min | exp.Max):
            return self._of_aggregate(node)
        if isinstance(node, exp.Window | exp.Filter):
            return False if isinstance(node.this, _NEVER_NULL) else None
        if isinstance(node, exp.Subquery):
            return self._of_query(node)
        if isinstance(node, exp.Cast):
            return self.of(node.this)
        return self._any(list(node.iter_expressions())) if isinstance(node, _STRICT) else None

    def stored(self, source: Source, name: str) -> bool | None:
        """Whether a source itself has NULL in a column."""
        place = next((number for number, one in enumerate(source.outputs) if folded(one.name) == folded(name)), None)
        if place is None:
            return None
        if source.relation is not None:
            return None if source.relation.is_view else source.outputs[place].nullable
        query = self._sources.query_of(source)
        if query is None:
            return None
        if (id(query), place) not in self._found:
            # What a recursion gives is not known while it is looked at.
            self._found[id(query), place] = None
            self._found[id(query), place] = self.of_output(query, place)
        return self._found[id(query), place]

    def is_null_supplied(self, source: Source, select: exp.Select) -> bool:
        """Whether an outer join fills the columns of a source with NULL where it finds nothing."""
        sources = self._sources.of(select)
        if source not in sources:
            return False
        place = sources.index(source)
        own = source.node.parent
        around = own.parent.parent if isinstance(own, exp.Join) and isinstance(own.parent, exp.Table) else None
        if any(isinstance(join, exp.Join) and join.side in ("LEFT", "FULL") for join in (own, around)):
            return True
        for join in joins_of(select):
            if join.method == "POSITIONAL":
                return True
            number = next((number for number, one in enumerate(sources) if one.node is join.this), -1)
            # What stands before a RIGHT or FULL JOIN.
            if join.side in ("RIGHT", "FULL") and place < number:
                return True
        return False

    def _of_aggregate(self, node: exp.AggFunc) -> bool | None:
        """Of no rows, or no values, it is NULL."""
        select = self._sources.select_of(node)
        group = select.args.get("group") if select is not None else None
        if select is None or group is None or isinstance(node.parent, exp.Filter):
            return True
        if has_levels(select) or not any(not isinstance(term, exp.Tuple) for term in group.expressions):
            return None
        return self.of(node.this)

    def _of_query(self, node: exp.Subquery) -> bool | None:
        """Of a query for one value: without rows it gives NULL."""
        query = bare(node)
        if isinstance(query, exp.Select) and is_never_empty(query) and len(query.expressions) == 1:
            return self.of(query.expressions[0].unalias())
        return True

    def _any(self, parts: Sequence[exp.Expr | None]) -> bool | None:
        found = [self.of(part) for part in parts]
        return True if True in found else None if None in found else False

    def _of_column(self, column: exp.Column) -> bool | None:
        resolved, select = self._sources.resolved(column), self._sources.home_of(column)
        if resolved is None or select is None:
            return None
        source, output = resolved
        nullable = self.stored(source, output.name)
        clause = _clause_of(column, select)
        # Its own join fills it only later.
        if clause is not source.node.parent and self.is_null_supplied(source, select):
            merged = not column.table and is_merged(select, column.name)
            nullable = None if merged else True
        if isinstance(clause, exp.From | exp.Join | exp.Where):
            return nullable
        if has_levels(select) and column.find_ancestor(exp.AggFunc, exp.Select) is select:
            return None

        def is_meant(other: exp.Column) -> bool:
            return self._sources.resolved(other) == resolved

        if self._is_joined(select, source, output.name):
            return False
        return False if any(rejects_null(part, is_meant) for part in self._demanded(select)) else nullable

    def of_output(self, query: exp.Expr, place: int) -> bool | None:
        """Of a column that a query gives."""
        query = bare(query)
        if isinstance(query, exp.SetOperation):
            if query.args.get("by_name"):
                return None
            left, right = self.of_output(query.left, place), self.of_output(query.right, place)
            return True if True in (left, right) else None if None in (left, right) else False
        if not isinstance(query, exp.Select) or has_levels(query):
            return None
        if any(item.is_star for item in query.expressions):
            return self._starred(query, place)
        return self.of(query.expressions[place].unalias()) if place < len(query.expressions) else None

    def _starred(self, select: exp.Select, place: int) -> bool | None:
        """Of `SELECT *` from one source, as long as nothing stands before the star."""
        first, sources = select.expressions[0], self._sources.of(select)
        if not isinstance(first, exp.Star) or any(first.args.values()) or len(sources) != 1 or is_aggregating(select):
            return None
        if place >= len(sources[0].outputs):
            return None
        output = sources[0].outputs[place]

        def is_meant(other: exp.Column) -> bool:
            return self._sources.resolved(other) == (sources[0], output)

        demanded = any(rejects_null(part, is_meant) for part in self._demanded(select))
        return False if demanded else self.stored(sources[0], output.name)

    def _demanded(self, select: exp.Select) -> Iterator[exp.Expr]:
        """Conditions that every row has passed."""
        for clause in (select.args.get("where"), select.args.get("having")):
            yield from conjuncts(clause.this if clause is not None else None)
        for join in _inner(select):
            yield from conjuncts(join.args.get("on"))

    def _is_joined(self, select: exp.Select, source: Source, name: str) -> bool:
        """Whether USING asks for the column to equal another."""
        sources = self._sources.of(select)
        for join in _inner(select):
            right = next((one for one in sources if one.node is join.this), None)
            named = folded(name) in [folded(using.name) for using in join.args.get("using") or ()]
            if right is None or not (named or join.method == "NATURAL"):
                continue
            before = [one for one in sources[: sources.index(right)] if one.output(name) is not None]
            if right.output(name) is not None and before and source in (right, before[0]):
                return True
        return False


def _inner(select: exp.Select) -> Iterator[exp.Join]:
    """Joins whose condition every row has passed, so that none behind them adds rows that have not."""
    joins = joins_of(select)
    for number, join in enumerate(joins):
        added = any(one.side in ("RIGHT", "FULL") or one.method == "POSITIONAL" for one in joins[number + 1 :])
        nested = isinstance(join.parent, exp.Table) and isinstance(join.parent.parent, exp.Join)
        if not (join.side or join.kind == "ANTI" or nested or added):
            yield join


def _clause_of(node: exp.Expr, select: exp.Select) -> exp.Expr | None:
    """Where in a query a part stands; conditions have not been passed before SELECT."""
    place: exp.Expr | None = node
    while place is not None and place.parent is not select:
        place = place.parent
    return place
