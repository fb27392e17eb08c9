"""Which columns of tables an expression is made of, through subqueries and WITH."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlglot import exp
from sqlglot.optimizer.scope import Scope

from grader.values.names import folded
from grader.values.relation import Relation

_DEEPEST = 12
_SEVERAL_ROWS = (exp.AggFunc, exp.Window)


@dataclass(frozen=True, slots=True)
class Origin:
    #: The expression over columns of tables, which it calls by their own names.
    expression: exp.Expr
    #: Schema, table and column of each.
    columns: frozenset[tuple[str, str, str]]
    #: Whether it looks at several rows at once.
    aggregated: bool


class Origins:
    def __init__(self, scopes: Sequence[Scope], relations: Sequence[Relation]) -> None:
        self._scopes = {id(scope.expression): scope for scope in scopes}
        self._relations = {folded(one.name): one for one in relations} | {
            f"{folded(one.schema)}.{folded(one.name)}": one for one in relations
        }

    def of(self, expression: exp.Expr, scope: Scope, depth: int = 0) -> Origin | None:
        """None where a column in it cannot be told, or a query stands in it."""
        if depth > _DEEPEST or expression.find(exp.Query):
            return None
        copy = exp.Paren(this=expression.copy())
        columns: set[tuple[str, str, str]] = set()
        aggregated = expression.find(*_SEVERAL_ROWS) is not None
        for column in list(copy.find_all(exp.Column)):
            found = self._column(column, scope, depth + 1)
            if found is None:
                return None
            columns |= found.columns
            aggregated = aggregated or found.aggregated
            column.replace(found.expression.copy())
        return Origin(copy.this, frozenset(columns), aggregated)

    def within(self, query: exp.Query, expression: exp.Expr) -> Origin | None:
        """Likewise, of an expression that stands in a query's own scope."""
        scope = self._scopes.get(id(query))
        return self.of(expression.unalias(), scope) if scope is not None else None

    def named(self, name: str, scope: Scope) -> Iterator[tuple[str, str, str]]:
        """The columns of that name in each of the scope's sources."""
        for source in scope.sources.values():
            found = self._in_source(name, source, 1)
            if found is not None and len(found.columns) == 1:
                yield from found.columns

    def all_names(self, scope: Scope) -> set[str]:
        """Those of columns of the scope's own tables."""
        tables = [self._relation(source) for source in scope.sources.values() if isinstance(source, exp.Table)]
        return {folded(column.name) for table in tables if table for column in table.attributes}

    def _column(self, column: exp.Column, scope: Scope, depth: int) -> Origin | None:
        name, table = folded(column.name), folded(column.table)
        around: Scope | None = scope
        while around is not None:
            for alias, source in around.sources.items():
                if table in ("", folded(alias)):
                    found = self._in_source(name, source, depth)
                    if found is not None:
                        return found
            if not table:
                alike = self._alias(column, around, depth)
                if alike is not None:
                    return alike
            around = around.parent
        return None

    def _alias(self, column: exp.Column, scope: Scope, depth: int) -> Origin | None:
        """A name that SELECT gives to what it computes, which DuckDB knows in every clause."""
        selects = scope.expression.selects if isinstance(scope.expression, exp.Select) else []
        for item in selects:
            if isinstance(item, exp.Alias) and folded(item.alias) == folded(column.name):
                inside = {id(node) for node in item.walk()}
                return None if id(column) in inside else self._unnamed(item, column, scope, depth)
        return None

    def _unnamed(self, item: exp.Alias, column: exp.Column, scope: Scope, depth: int) -> Origin | None:
        again = any(folded(inner.name) == folded(column.name) for inner in item.this.find_all(exp.Column))
        return None if again else self.of(item.this, scope, depth)

    def _in_source(self, name: str, source: exp.Expr | Scope, depth: int) -> Origin | None:
        if depth > _DEEPEST:
            return None
        if isinstance(source, Scope):
            return self._output(name, source, depth)
        relation = self._relation(source)
        for attribute in relation.attributes if relation else ():
            if folded(attribute.name) == folded(name):
                assert relation is not None
                home = (relation.schema, relation.name, attribute.name)
                return Origin(exp.column(attribute.name, quoted=False), frozenset({home}), False)
        return None

    def _relation(self, source: exp.Expr) -> Relation | None:
        if not isinstance(source, exp.Table):
            return None
        name = f"{source.db}.{source.name}" if source.db else source.name
        return self._relations.get(folded(name))

    def _output(self, name: str, scope: Scope, depth: int) -> Origin | None:
        """What a subquery gives under a name; of a set operation, what its first side gives."""
        query = scope.expression
        if scope.set_operation_scopes:
            # Its columns are called as those of its first side.
            return self._output(name, scope.set_operation_scopes[0], depth + 1)
        if not isinstance(query, exp.Select):
            return None
        for item in query.selects:
            if folded(item.alias_or_name) == name and not item.is_star:
                return self.of(item.unalias(), scope, depth + 1)
        if any(item.is_star for item in query.selects):
            for source in scope.sources.values():
                found = self._in_source(name, source, depth + 1)
                if found is not None:
                    return found
        return None
