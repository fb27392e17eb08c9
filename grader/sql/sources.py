"""What the names in a query mean: its tables, views, CTEs and subqueries, and their columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlglot import exp
from sqlglot.errors import SqlglotError

from grader.values.names import folded
from grader.values.relation import Attribute, Relation

_FAMILIES: tuple[tuple[str, frozenset[exp.DType]], ...] = (
    ("whole", frozenset(exp.DataType.INTEGER_TYPES)),
    ("float", frozenset(exp.DataType.FLOAT_TYPES)),
    ("decimal", frozenset(exp.DataType.REAL_TYPES) - frozenset(exp.DataType.FLOAT_TYPES)),
    ("text", frozenset(exp.DataType.TEXT_TYPES)),
    ("date", frozenset({exp.DType.DATE})),
    ("moment", frozenset(exp.DataType.TEMPORAL_TYPES) - {exp.DType.DATE, exp.DType.TIME, exp.DType.TIMETZ}),
    ("truth", frozenset({exp.DType.BOOLEAN})),
)


def family_of(type_: exp.DataType) -> str | None:
    return next((name for name, types in _FAMILIES if type_.this in types), None)


@dataclass(frozen=True, slots=True)
class Output:
    """A column of a source."""

    name: str
    family: str | None = None
    #: As the fixture writes it; empty for what is calculated.
    type: str = ""
    nullable: bool = False
    #: The table's column it is, whatever it is called here; None for what is calculated.
    home: str | None = None
    #: Whether it names a row, of its own table or another.
    is_key: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """What stands in FROM."""

    node: exp.Expr
    alias: str
    #: The table or view; None for CTEs, subqueries and functions.
    relation: Relation | None
    outputs: tuple[Output, ...]

    def output(self, name: str) -> Output | None:
        return next((output for output in self.outputs if folded(output.name) == folded(name)), None)

    def column(self, output: Output) -> exp.Column:
        table = exp.to_identifier(self.alias, quoted=True) if self.alias else None
        return exp.column(exp.to_identifier(output.name, quoted=True), table)


class Sources:
    """Found once for each SELECT."""

    def __init__(self, relations: Sequence[Relation]) -> None:
        self._relations = {folded(relation.name): relation for relation in relations}
        self._found: dict[int, tuple[Source, ...]] = {}

    def select_of(self, node: exp.Expr) -> exp.Select | None:
        query = node.find_ancestor(exp.Select, exp.SetOperation)
        return query if isinstance(query, exp.Select) else None

    def of(self, select: exp.Select) -> tuple[Source, ...]:
        if id(select) not in self._found:
            # A recursion that asks for its own columns does not find them.
            self._found[id(select)] = ()
            self._found[id(select)] = tuple(map(self._source, _from(select)))
        return self._found[id(select)]

    def resolved(self, column: exp.Column) -> tuple[Source, Output] | None:
        """The source that a column comes from, of its own query or one around it; None where that is not for sure."""
        found = self._resolved(column)
        return found[1:] if found is not None else None

    def home_of(self, column: exp.Column) -> exp.Select | None:
        """The query whose source a column comes from."""
        found = self._resolved(column)
        return found[0] if found is not None else None

    def query_of(self, source: Source) -> exp.Expr | None:
        """The CTE or subquery behind a source."""
        node = source.node
        if isinstance(node, exp.Table) and isinstance(node.this, exp.Identifier) and not node.args.get("db"):
            cte = _cte(node)
            return cte.this if cte is not None else None
        return node.this if isinstance(node, exp.Subquery) and isinstance(node.this, exp.Query) else None

    def _resolved(self, column: exp.Column) -> tuple[exp.Select, Source, Output] | None:
        select = self.select_of(column)
        while select is not None:
            sources = [one for one in self.of(select) if not column.table or folded(one.alias) == folded(column.table)]
            if any(not source.outputs for source in sources):
                return None
            found = [(source, output) for source in sources if (output := source.output(column.name)) is not None]
            if found:
                if len(found) > 1 and not _is_merged(select, column.name):
                    return None
                return select, *found[0]
            select = self.select_of(select)
        return None

    def _source(self, node: exp.Expr) -> Source:
        alias = node.alias_or_name
        if isinstance(node, exp.Table) and isinstance(node.this, exp.Identifier):
            query = None if node.args.get("db") else _cte(node)
            if query is not None:
                return Source(node, alias, None, self._renamed(query, self._outputs(query.this)))
            relation = self._relations.get(folded(node.name))
            columns = relation.attributes if relation is not None else ()
            outputs = tuple(_stored(relation, one) for one in columns) if relation is not None else ()
            return Source(node, alias, relation, self._renamed(node, outputs))
        inner = node.this if isinstance(node, exp.Subquery | exp.Lateral) else None
        return Source(node, alias, None, self._renamed(node, self._outputs(inner)))

    def _renamed(self, node: exp.Expr, outputs: tuple[Output, ...]) -> tuple[Output, ...]:
        """With the names given after the alias; where columns are not known, these alone."""
        alias = node.args.get("alias")
        names = [name.name for name in alias.args.get("columns") or ()] if isinstance(alias, exp.TableAlias) else []
        if not outputs:
            return tuple(map(Output, names))
        return (*map(_with_name, outputs, names), *outputs[len(names) :])

    def _outputs(self, query: exp.Expr | None) -> tuple[Output, ...]:
        """The columns of a query; none where they are not known."""
        while isinstance(query, exp.Subquery | exp.SetOperation):
            query = query.this
        if not isinstance(query, exp.Select):
            return ()
        outputs: list[Output] = []
        for item in query.expressions:
            value = item.unalias()
            if item.is_star:
                if query.args.get("joins") or any(item.args.values()):
                    return ()
                outputs += [output for source in self.of(query) for output in source.outputs]
            elif isinstance(value, exp.Column):
                found = self.resolved(value)
                outputs.append(_with_name(found[1] if found else Output(""), item.output_name))
            else:
                family = family_of(value.type) if isinstance(value.type, exp.DataType) else None
                outputs.append(Output(item.output_name, family, nullable=not isinstance(value, exp.Count)))
        return tuple(outputs) if all(output.name for output in outputs) else ()


def _from(select: exp.Select) -> Iterator[exp.Expr]:
    start = select.args.get("from_")
    for clause in (*([start] if start is not None else []), *(select.args.get("joins") or ())):
        if isinstance(clause.this, exp.Expr):
            yield clause.this
            yield from (join.this for join in clause.this.args.get("joins") or () if isinstance(join.this, exp.Expr))


def _cte(table: exp.Table) -> exp.CTE | None:
    """The CTE that a table's name means where it stands."""
    place: exp.Expr | None = table
    inside: exp.Expr | None = None
    while place is not None:
        if isinstance(place, exp.CTE):
            inside = place
        with_ = place.args.get("with_")
        if isinstance(with_, exp.With):
            for cte in with_.expressions:
                if cte is inside and not with_.args.get("recursive"):
                    break
                if folded(cte.alias) == folded(table.name):
                    return cte if isinstance(cte, exp.CTE) else None
                if cte is inside:
                    break
        place = place.parent
    return None


def _is_merged(select: exp.Select, name: str) -> bool:
    """Whether USING or NATURAL makes one column of several."""
    return any(
        join.method == "NATURAL" or folded(name) in [folded(using.name) for using in join.args.get("using") or ()]
        for join in select.args.get("joins") or ()
    )


def _stored(relation: Relation, attribute: Attribute) -> Output:
    try:
        family = family_of(exp.DataType.build(attribute.type, dialect="duckdb"))
    except SqlglotError:
        family = None
    keys = {folded(name) for name in relation.key}
    keys |= {folded(name) for reference in relation.references for name in reference.columns}
    is_key = folded(attribute.name) in keys
    return Output(attribute.name, family, attribute.type, attribute.nullable, attribute.name, is_key)


def _with_name(output: Output, name: str) -> Output:
    return Output(name, output.family, output.type, output.nullable, output.home, output.is_key)
