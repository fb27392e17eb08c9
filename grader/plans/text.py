"""The learner's own text, to point at what an operator of its plan comes from."""

import re
from collections.abc import Collection, Iterator
from functools import cached_property

import sqlglot
from sqlglot import exp

from grader.sql.conditions import conjuncts
from grader.sql.positions import Positions
from grader.sql.reading import trees_of
from grader.values.plan import Operator

Span = tuple[int, int]

_CLAUSES = (exp.Where, exp.Having, exp.Qualify)


class Text:
    """What cannot be read has no places."""

    def __init__(self, text: str, dialect: str = "duckdb") -> None:
        self.text = text
        self._dialect = dialect

    @cached_property
    def _tree(self) -> exp.Expr | None:
        trees = trees_of(self.text, self._dialect) or []
        return trees[0] if len(trees) == 1 else None

    def words(self, span: Span) -> str:
        """What stands there, on one line."""
        return " ".join(self.text[slice(*span)].split())

    def table(self, name: str, place: int = 0) -> Span | None:
        """Where a table is named for the `place`-th time, counted from 0; the last one where it is named less often."""
        found = list(self._tables(name))
        return found[min(place, len(found) - 1)] if found else None

    def join(self, tables: Collection[str]) -> Span | None:
        """Where one of the tables is named: best one that no condition ties to another, else the last to join."""
        if self._tree is None:
            return None
        names = {name.lower() for name in tables}
        joined = [join.this for join in self._tree.find_all(exp.Join)]
        sources = [*(start.this for start in self._tree.find_all(exp.From)), *joined]
        loose = [source for source in sources if source.alias_or_name not in self._tied] if joined else []
        candidates = [source for source in (*loose, *joined[::-1]) if self._is_one_of(source, names)]
        return next((span for source in candidates if (span := self._span(source))), None)

    def condition(self, operator: Operator) -> Span | None:
        """The condition that has most in common with those of an operator: names, constants, tables of both sides."""
        wanted = _words(" ".join(operator.conditions))
        sides = [{table.lower() for table in side.tables} for side in operator.children]
        best, score = None, 0.0
        for condition in self._conditions():
            span = self._span(condition)
            if span is None:
                continue
            words = {word for one in _own(condition) for word in _words(one.name)}
            common = len(words & wanted) / (len(words | wanted) or 1)
            if common and len(sides) > 1:
                # Columns are printed without their tables.
                asked = self._asked(condition)
                common += sum(not side.isdisjoint(asked) for side in sides)
            if common > score:
                best, score = span, common
        return best

    def condition_on(self, column: str) -> Span | None:
        """The first condition that names a column."""
        for condition in self._conditions():
            if any(isinstance(one, exp.Column) and one.name.lower() == column.lower() for one in _own(condition)):
                span = self._span(condition)
                if span is not None:
                    return span
        return None

    def stars(self) -> Span | None:
        """The first `*` that stands for columns.

        >>> Text("select count(*) from (select * from t)", "duckdb").stars()
        (29, 30)
        """
        if self._tree is None:
            return None
        stars = (one for one in self._tree.find_all(exp.Star) if not isinstance(one.parent, exp.Count))
        return min((span for star in stars if (span := self._span(star))), default=None)

    def _conditions(self) -> Iterator[exp.Expr]:
        """Conditions joined by AND, one by one, in the order of the text."""
        if self._tree is None:
            return
        clauses: list[exp.Expr] = [clause.this for clause in self._tree.find_all(*_CLAUSES)]
        clauses += [join.args["on"] for join in self._tree.find_all(exp.Join) if join.args.get("on")]
        parts = [part for clause in clauses for part in conjuncts(clause)]
        yield from sorted(parts, key=lambda part: self._span(part) or (0, 0))

    @cached_property
    def _tied(self) -> set[str]:
        """Names in FROM that a condition holds against others, or that USING or NATURAL ties to them."""
        tied: set[str] = set()
        for condition in self._conditions():
            names = {one.table for one in _own(condition) if isinstance(one, exp.Column)}
            if len(names) > 1 or "" in names:
                tied |= names
        joins = self._tree.find_all(exp.Join) if self._tree is not None else ()
        return tied | {join.this.alias_or_name for join in joins if join.args.get("using") or join.method}

    def _span(self, node: exp.Expr) -> Span | None:
        return self._positions.span(node)

    @cached_property
    def _positions(self) -> Positions:
        return Positions(self.text, sqlglot.tokenize(self.text, read=self._dialect))

    def _asked(self, condition: exp.Expr) -> set[str]:
        """The tables whose columns it names, as far as they are told by a name before the column."""
        columns = [one for one in _own(condition) if isinstance(one, exp.Column)]
        return {table for column in columns for table in self._sources.get(column.table, ())}

    @cached_property
    def _sources(self) -> dict[str, set[str]]:
        """Name in FROM or WITH -> the tables behind it."""
        if self._tree is None:
            return {}
        found: dict[str, set[str]] = {}
        for one in self._tree.find_all(exp.CTE, exp.Subquery):
            found.setdefault(one.alias, set()).update(_called(table) for table in one.find_all(exp.Table))
        for table in self._tree.find_all(exp.Table):
            behind = found.get(table.name, {_called(table)})
            found.setdefault(table.alias_or_name, set()).update(behind)
        return found

    def _tables(self, name: str) -> Iterator[Span]:
        if self._tree is not None:
            spans = [self._span(table) for table in self._tree.find_all(exp.Table) if _called(table) == name.lower()]
            yield from sorted(span for span in spans if span is not None)

    def _is_one_of(self, source: exp.Expr, names: Collection[str]) -> bool:
        tables = [source] if isinstance(source, exp.Table) else source.find_all(exp.Table)
        return any(_called(table) in names for table in tables)


def _own(condition: exp.Expr) -> list[exp.Expr]:
    """Columns and constants of a condition, but for those of queries in it."""
    nodes = condition.walk(prune=lambda node: isinstance(node, exp.Query))
    return [node for node in nodes if isinstance(node, exp.Column | exp.Literal)]


def _called(table: exp.Table) -> str:
    return f"{table.db}.{table.name}".lower() if table.db and table.db.lower() != "main" else table.name.lower()


def _words(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"\w+", text)}
