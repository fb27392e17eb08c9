"""A statement as it is read: what its names mean, of which types its values are, how to speak of them."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TypeVar

from sqlglot import exp

from grader.sql.conditions import conjuncts
from grader.sql.course import Course
from grader.sql.keys import Keys
from grader.sql.nullability import Nullability
from grader.sql.positions import Positions
from grader.sql.shape import bare, is_aggregated
from grader.sql.sources import Output, Source, Sources, family_of
from grader.sql.types import annotate
from grader.values.names import folded
from grader.values.relation import Relation

_Kind = TypeVar("_Kind", bound=exp.Expr)
#: What is told of a mistake stays short; longer names are left out of it.
_LONGEST = 20
#: Of what is quoted of a text.
_LONGEST_PART = 50
NUMBERS = frozenset({"whole", "decimal", "float"})


class Query:
    """Nodes are found in the text's own order. Nothing here changes the tree."""

    def __init__(
        self,
        tree: exp.Expr,
        relations: Sequence[Relation],
        dialect: str = "duckdb",
        positions: Positions | None = None,
    ) -> None:
        self.tree = annotate(tree, Course(dialect, tuple(relations)))
        self.dialect = dialect
        self.relations = tuple(relations)
        self._positions = positions
        self._sources = Sources(relations)
        self.nullability = Nullability(self._sources)
        self.keys = Keys(self._sources, self.nullability)
        self._pivots = tree.find(exp.Pivot) is not None

    def written(self, node: exp.Expr) -> str:
        """A part as its author wrote it, cut where it is long; to be put into a sentence."""
        text = self._positions.written(node) if self._positions is not None else None
        text = text or node.sql(self.dialect)
        return text if len(text) <= _LONGEST_PART else text[: _LONGEST_PART - 1] + "…"

    def words_between(self, left: exp.Expr, right: exp.Expr) -> list[str]:
        """The words and signs between two parts of the text, upper-case; none where it is not known."""
        return self._positions.between(left, right) if self._positions is not None else []

    def find(self, *kinds: type[_Kind]) -> Iterator[_Kind]:
        """Nodes of these kinds; what looks like a condition in PIVOT is none."""
        return (node for node in self._nodes if isinstance(node, kinds))

    @cached_property
    def _nodes(self) -> list[exp.Expr]:
        nodes = self.tree.walk(bfs=False)
        return [node for node in nodes if not self._pivots or node.find_ancestor(exp.Pivot) is None]

    @property
    def outermost(self) -> exp.Expr:
        """The query inside brackets around all of it."""
        query = self.tree
        while isinstance(query, exp.Subquery):
            query = query.this
        return query

    def select_of(self, node: exp.Expr) -> exp.Select | None:
        return self._sources.select_of(node)

    def sources(self, select: exp.Select) -> tuple[Source, ...]:
        return self._sources.of(select)

    def query_of(self, source: Source) -> exp.Expr | None:
        """The CTE's or subquery's own query."""
        return self._sources.query_of(source)

    def resolved(self, column: exp.Expr) -> tuple[Source, Output] | None:
        """The source a column comes from, of its own query or one around it."""
        return self._sources.resolved(column) if isinstance(column, exp.Column) else None

    def home_of(self, column: exp.Column) -> exp.Select | None:
        """The query whose source a column comes from."""
        return self._sources.home_of(column)

    def demanded(self, select: exp.Select) -> list[exp.Expr]:
        """The conditions of WHERE, all of which a row must pass."""
        where = select.args.get("where")
        return conjuncts(where.this if where is not None else None)

    def is_outer(self, column: exp.Column) -> bool:
        """Whether a column belongs to a query around its own."""
        found, select = self.resolved(column), self.select_of(column)
        return found is not None and select is not None and found[0] not in self.sources(select)

    def family(self, node: exp.Expr | None) -> str | None:
        """Types that stand for each other: `whole`, `decimal`, `float`, `text`, `date`, `moment`, `truth`."""
        if isinstance(node, exp.Paren):
            return self.family(node.this)
        found = self.resolved(node) if node is not None else None
        if found is not None and found[1].family is not None:
            return found[1].family
        return family_of(node.type) if node is not None and isinstance(node.type, exp.DataType) else None

    def is_number(self, node: exp.Expr | None) -> bool:
        return self.family(node) in NUMBERS

    def can_be_null(self, column: exp.Expr) -> bool:
        """Whether a column is known to hold NULL: by its table, or since an outer join found nothing."""
        found, select = self.resolved(column), self.select_of(column)
        if found is None or select is None:
            return False
        source, output = found
        join = source.node.parent
        return output.nullable or (isinstance(join, exp.Join) and join.side in ("LEFT", "FULL"))

    def left_out(self, call: exp.AggFunc) -> Output | None:
        """The column of an aggregate that leaves out rows, as NULL is stored there; not as a join found none."""
        select = self.select_of(call)
        found = self.resolved(call.this) if isinstance(call.this, exp.Expr) else None
        if select is None or found is None or not is_aggregated(call) or isinstance(call.parent, exp.Filter):
            return None
        source, output = found
        if self.is_outer(call.this) or self.nullability.is_null_supplied(source, select):
            return None
        null = self.nullability.of(call.this) is True and self.nullability.stored(source, output.name) is True
        return output if null else None

    def has_sorted_input(self, select: exp.Select) -> bool:
        """Whether all rows come from one query that sorts them, an order that DuckDB keeps."""
        sources = self.sources(select)
        query = self.query_of(sources[0]) if len(sources) == 1 else None
        return query is not None and any(one.args.get("order") for one in (query, bare(query)))

    def is_sorted(self, query: exp.Query) -> bool:
        """Whether the order of a query's rows can be seen: it is the outermost, or keeps some of them."""
        distinct = query.args.get("distinct")
        on = isinstance(distinct, exp.Distinct) and bool(distinct.args.get("on"))
        return query is self.outermost or on or any(query.args.get(name) for name in ("limit", "offset"))

    def is_value(self, query: exp.Expr) -> bool:
        """Whether a query stands for one value."""
        place = query.find_ancestor(exp.Subquery, exp.Select)
        if not isinstance(place, exp.Subquery):
            return False
        shown = isinstance(place.parent, exp.Select) and place.arg_key == "expressions"
        return shown or not isinstance(place.parent, exp.From | exp.Join | exp.In | exp.Query)

    def is_decided(self, key: exp.Expr, others: Sequence[exp.Expr]) -> bool:
        """Whether a column has one value only for each of some others, the whole key of its table."""
        found = self.resolved(key)
        if found is None or found[0].relation is None:
            return False
        same = [one[1] for other in others if (one := self.resolved(other)) is not None and one[0] is found[0]]
        known = {folded(output.home) for output in same if output.home is not None}
        return bool(found[0].relation.key) and {folded(name) for name in found[0].relation.key} <= known

    def sides(self, join: exp.Join) -> tuple[Source | None, Source | None]:
        """What is joined: the source on the left that the condition speaks of, and the one on the right."""
        select = self.select_of(join)
        if select is None:
            return None, None
        sources = self.sources(select)
        right = next((source for source in sources if source.node is join.this), None)
        on = join.args.get("on")
        if isinstance(on, exp.Expr):
            meant = [found[0] for column in on.find_all(exp.Column, bfs=False) if (found := self.resolved(column))]
        else:
            names = [using.name for using in join.args.get("using") or ()]
            meant = [source for source in sources if any(source.output(name) for name in names)]
        return next((source for source in meant if source is not right and source in sources), None), right

    def rival(self, column: exp.Expr) -> exp.Column | None:
        """Another column of the same source that could be taken for this one: a key for a key, of the same type."""
        found = self.resolved(column)
        if found is None or found[1].family is None:
            return None
        source, output = found
        place = source.outputs.index(output)
        others = [*source.outputs[place + 1 :], *source.outputs[:place]]
        alike = [other for other in others if other.family == output.family and other.type == output.type]
        best = next((other for other in alike if other.is_key == output.is_key), None)
        return source.column(best) if best is not None else None

    def told(self, node: exp.Expr | None, otherwise: str) -> str:
        """The table's column that an expression is about, in backticks, unless it is about several rows."""
        if node is None or node.find(exp.AggFunc, exp.Query):
            return otherwise
        columns = node.find_all(exp.Column)
        found = [self.resolved(column) for column in columns]
        outputs = {one[1].home: one[1] for one in found if one is not None}
        if len(outputs) != 1 or None in found:
            return otherwise
        return self.called(next(iter(outputs.values())), otherwise)

    def called(self, output: Output, otherwise: str) -> str:
        """The table's column, in backticks."""
        name = output.home
        return f"`{name}`" if name is not None and len(name) <= _LONGEST else otherwise

    def told_pair(self, left: Source | None, right: Source | None, named: str, otherwise: str) -> str:
        """`named` with the names of two tables, if they are tables of their own and differ."""
        names = [source.relation.name if source is not None and source.relation else "" for source in (left, right)]
        if "" in names or names[0] == names[1] or any(len(name) > _LONGEST for name in names):
            return otherwise
        return named.format(*(f"`{name}`" for name in names))


def aggregated(window: exp.Window) -> exp.Expr | None:
    """The aggregate that a window calculates; None where it calculates something else."""
    call = window.this
    while isinstance(call, exp.Filter | exp.IgnoreNulls | exp.RespectNulls):
        call = call.this
    return call if isinstance(call, exp.Sum | exp.Avg | exp.Count | exp.Min | exp.Max) else None
