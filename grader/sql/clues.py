"""What a query's text suggests about the rows that would put it to the test."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError
from sqlglot.optimizer.scope import Scope, traverse_scope

from grader.sql.conditions import conjuncts
from grader.sql.origins import Origin, Origins
from grader.sql.reading import tree_of, trees_of
from grader.values.relation import Relation

#: Schema, table and column, as the catalogue has them.
ColumnName = tuple[str, str, str]
_COMPARISONS = (
    *(exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE, exp.Between, exp.In, exp.Like, exp.ILike, exp.Is),
    *(exp.NullSafeEQ, exp.NullSafeNEQ, exp.SimilarTo, exp.RegexpLike, exp.Distance),
)
_CLAUSES = (exp.Where, exp.Having, exp.Qualify)
_MOST_ROWS = 60


@dataclass
class Clues:
    """What is in it may differ in type from the column it is for."""

    #: Constants that stand beside a column, as text.
    constants: dict[ColumnName, set[str]] = field(default_factory=lambda: defaultdict(set))
    #: Conditions on one column alone, as SQL that calls it by its name.
    conditions: dict[ColumnName, set[str]] = field(default_factory=lambda: defaultdict(set))
    #: LIKE patterns.
    patterns: dict[ColumnName, set[str]] = field(default_factory=lambda: defaultdict(set))
    #: All constants.
    loose: set[str] = field(default_factory=set)
    #: Pairs of columns that are held equal.
    equated: set[tuple[ColumnName, ColumnName]] = field(default_factory=set)
    #: Numbers that rows are counted against: of HAVING, LIMIT, window frames and ranks.
    counts: set[int] = field(default_factory=set)
    #: Intervals: a number and its unit, `minute`, `day`, `month` …
    steps: set[tuple[int, str]] = field(default_factory=set)
    #: Columns that the query names, by any way it reaches them.
    used: set[ColumnName] = field(default_factory=set)

    def __or__(self, other: "Clues") -> "Clues":
        both = Clues()
        for one in (self, other):
            for mine, theirs in ((both.constants, one.constants), (both.conditions, one.conditions)):
                for name, found in theirs.items():
                    mine[name] |= found
            for name, found in one.patterns.items():
                both.patterns[name] |= found
            both.loose |= one.loose
            both.equated |= one.equated
            both.counts |= one.counts
            both.steps |= one.steps
            both.used |= one.used
        return both

    def __ior__(self, other: "Clues") -> "Clues":
        return self | other


def clues(sql: str, relations: Sequence[Relation]) -> Clues:
    """Nothing where the text cannot be read.

    >>> from grader.values.relation import Attribute
    >>> people = Relation("main", "people", (Attribute("age", "INTEGER", True),))
    >>> found = clues("select count(*) from people p where age + 1 > 17 having count(*) > 5", [people])
    >>> dict(found.conditions), found.counts
    ({('main', 'people', 'age'): {'age + 1 > 17'}}, {5})
    """
    found = Clues()
    tree = tree_of(sql)
    if tree is None:
        return found
    try:
        scopes = traverse_scope(tree)
    except (SqlglotError, RecursionError, ValueError):
        return found
    for scope in scopes:
        _read_scope(scope, Origins(scopes, relations), found)
    found.steps |= set(_steps(tree))
    found.loose |= set(_constants(tree))
    for node in tree.find_all(exp.Limit, exp.Offset, exp.Fetch, exp.WindowSpec, exp.Having, exp.Qualify):
        found.counts |= set(_small_numbers(node))
    for window in tree.find_all(exp.Window):
        found.counts |= set(_small_numbers(window.this))
    return found


def clues_of_changes(sql: str, relations: Sequence[Relation]) -> Clues:
    """Likewise of INSERT, UPDATE, DELETE and MERGE statements, whose conditions are read as those of queries."""
    found = Clues()
    for statement in trees_of(sql) or ():
        found.loose |= set(_constants(statement))
    for query in choices_of(sql):
        found |= clues(query, relations)
    return found


def choices_of(sql: str) -> list[str]:
    """For statements that change rows, the queries by which they choose them, and what these become.

    >>> choices_of("update t set n = n + 1 where g = 'a'; delete from t")
    ["SELECT n + 1 FROM t WHERE g = 'a'", 'SELECT * FROM t']
    """
    return [query.sql("duckdb") for statement in trees_of(sql) or () for query in _queries_in(statement)]


def _queries_in(statement: exp.Expr) -> Iterator[exp.Expr]:
    table, where = statement.args.get("this"), statement.args.get("where")
    if isinstance(statement, exp.Update | exp.Delete) and isinstance(table, exp.Table):
        shown = [one.expression.copy() for one in statement.expressions if isinstance(one, exp.EQ)]
        query = exp.select(*(shown or ["*"])).from_(table.copy())
        others = statement.args.get("using") or []
        origin = statement.args.get("from_")
        for other in [*others, *([origin.this] if origin is not None else [])]:
            query = query.join(other.copy(), join_type="cross")
        yield query.where(where.this.copy()) if where is not None else query
    if isinstance(statement, exp.Merge):
        yield exp.select("*").from_(statement.this.copy()).join(statement.args["using"].copy(), on=statement.args["on"])
    yield from (query for query in statement.find_all(exp.Query) if query.find_ancestor(exp.Query) is None)


def clues_of_checks(relations: Sequence[Relation]) -> Clues:
    """What the tables' own CHECKs hold their columns against."""
    found = Clues()
    for relation in relations:
        for condition in relation.conditions:
            with suppress(SqlglotError, RecursionError):
                constants = set(_constants(sqlglot.parse_one(condition.sql, read="duckdb")))
                for name in condition.columns:
                    found.constants[relation.schema, relation.name, name] |= constants
    return found


def _read_scope(scope: Scope, origins: Origins, found: Clues) -> None:
    for column in scope.columns:
        origin = origins.of(column, scope)
        if origin is not None:
            found.used |= origin.columns
    for join in scope.find_all(exp.Join):
        for name in join.args.get("using") or ():
            _equate(list(origins.named(name.name, scope)), found)
        if join.args.get("method") == "NATURAL":
            _equate_natural(scope, origins, found)
    for node in scope.find_all(*_COMPARISONS):
        _read_comparison(node, scope, origins, found)
    for condition in _conjuncts(scope):
        origin = origins.of(condition, scope)
        # A column that is compared with itself is one of two rows.
        named = {column.sql() for column in condition.find_all(exp.Column)}
        if origin is not None and len(origin.columns) == len(named) == 1 and not origin.aggregated:
            found.conditions[next(iter(origin.columns))].add(origin.expression.sql("duckdb"))


def _equate(names: Sequence[ColumnName], found: Clues) -> None:
    found.equated |= {(names[0], other) for other in names[1:]}


def _equate_natural(scope: Scope, origins: Origins, found: Clues) -> None:
    for name in origins.all_names(scope):
        _equate(list(origins.named(name, scope)), found)


def _conjuncts(scope: Scope) -> Iterator[exp.Expr]:
    for clause in scope.find_all(*_CLAUSES, exp.Filter):
        condition = clause.expression.this if isinstance(clause, exp.Filter) else clause.this
        yield from conjuncts(condition)
    for join in scope.find_all(exp.Join):
        yield from conjuncts(join.args.get("on"))
    for case in scope.find_all(exp.If):
        yield case.this


def _read_comparison(node: exp.Expr, scope: Scope, origins: Origins, found: Clues) -> None:
    if node.find(exp.Query):
        _equate_with_subquery(node, scope, origins, found)
        return
    origin = origins.of(node, scope)
    if origin is None:
        return
    constants = set(_constants(origin.expression))
    if origin.aggregated:
        constants |= {part for constant in constants for part in _parts(constant)}
    for name in origin.columns:
        found.constants[name] |= constants
        if isinstance(node, exp.Like | exp.ILike) and node.expression.is_string:
            found.patterns[name].add(node.expression.name)
    if origin.aggregated or not origin.columns:
        found.counts |= set(_small_numbers(node))
    _equate(_two_columns(node, scope, origins), found)


def _equate_with_subquery(node: exp.Expr, scope: Scope, origins: Origins, found: Clues) -> None:
    """`x IN (SELECT y …)`: values of the two must meet."""
    inner = node.args.get("query") or node.args.get("expression")
    inner = inner.unnest() if isinstance(inner, exp.Expr) else None
    mine = origins.of(node.this, scope) if isinstance(node.this, exp.Column) else None
    if mine is None or not isinstance(inner, exp.Select) or len(inner.selects) != 1:
        return
    other = origins.within(inner, inner.selects[0])
    if other is not None and len(other.columns) == 1 and len(mine.columns) == 1:
        _equate([*mine.columns, *other.columns], found)


def _two_columns(node: exp.Expr, scope: Scope, origins: Origins) -> list[ColumnName]:
    if not isinstance(node, exp.Binary):
        return []
    sides: list[Origin | None] = [origins.of(side, scope) for side in (node.left, node.right)]
    names = [next(iter(side.columns)) for side in sides if side is not None and len(side.columns) == 1]
    return names if len(names) == 2 else []


def _constants(tree: exp.Expr) -> Iterator[str]:
    for node in tree.find_all(exp.Literal):
        if not isinstance(node.parent, exp.Interval):
            yield f"-{node.name}" if isinstance(node.parent, exp.Neg) else node.name


def _parts(constant: str) -> Iterator[str]:
    """What adds up to a number in a few rows.

    >>> list(_parts("100"))
    ['50', '25', '20']
    """
    if constant.isdigit():
        yield from (str(int(constant) // rows) for rows in (2, 4, 5) if int(constant) % rows == 0)


def _steps(tree: exp.Expr) -> Iterator[tuple[int, str]]:
    """
    >>> list(_steps(sqlglot.parse_one("select x + interval '6' days, y - interval 30 minute")))
    [(6, 'day'), (30, 'minute')]
    """
    for interval in tree.find_all(exp.Interval):
        number, unit = interval.this, interval.args.get("unit")
        if isinstance(number, exp.Literal) and number.name.isdigit() and unit is not None:
            yield int(number.name), unit.name.lower().removesuffix("s")


def _small_numbers(tree: exp.Expr) -> Iterator[int]:
    for node in tree.find_all(exp.Literal):
        if node.is_int and 0 < int(node.name) <= _MOST_ROWS:
            yield int(node.name)
