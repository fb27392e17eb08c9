"""What a solution's ORDER BY leaves open: a query that tells which rows tie, and which a LIMIT could have kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlglot import exp

from grader.errors import UnreadableOrderError
from grader.sql.reading import tree_of, trees_of
from grader.values.solution import Ordering

#: Column of the tie query that holds the number of the tie, from 1 in the solution's order, and its keys.
TIE = "tie of the order"


@dataclass(frozen=True, slots=True)
class Term:
    """Of an ORDER BY."""

    #: The output column that it names; None where it names none.
    name: str | None
    descending: bool
    nulls_first: bool


def ordering(solution: str) -> Ordering | None:
    """None where the solution neither orders nor limits its rows, or where sqlglot cannot read it.

    Raises:
        UnreadableOrderError: it does, but not in a way that can be taken apart.
    """
    tree = tree_of(solution)
    if tree is None:
        return None
    query = _innermost_wrapped(tree)
    if isinstance(query, exp.Subquery) and any(map(_cuts_or_orders, (query, query.unnest()))):
        raise UnreadableOrderError("ORDER BY or LIMIT around brackets cannot be taken apart; leave the brackets out")
    order, limit, offset = (query.args.get(name) for name in ("order", "limit", "offset"))
    if not isinstance(query, exp.Query) or (order is None and limit is None and offset is None):
        return None
    keys = _keys(query, order.expressions) if order is not None else []
    bare = query.copy()
    for name in ("limit", "offset") if _distinct_on(query) else ("order", "limit", "offset"):
        bare.set(name, None)
    return Ordering(
        _tie_query(bare, keys).sql("duckdb"),
        offset.expression.sql("duckdb") if offset is not None else None,
        order is not None,
    )


def order_names(solution: str, dialect: str = "duckdb") -> tuple[str | None, ...] | None:
    """For each term of the outermost ORDER BY the output column it names, None where it names none or cannot be read.

    None where the solution does not order its rows, or where sqlglot cannot read it.

    >>> order_names("select a, b as total from t order by total desc, c")
    ('total', None)
    """
    terms = order_terms(solution, dialect)
    return None if terms is None else tuple(term.name for term in terms)


def order_terms(solution: str, dialect: str = "duckdb") -> tuple[Term, ...] | None:
    """Likewise, with the direction of each."""
    trees = trees_of(solution, dialect) or []
    if len(trees) != 1:
        return None
    query = _innermost_wrapped(trees[0])
    order = query.args.get("order")
    if not isinstance(query, exp.Query) or order is None:
        return None
    try:
        return tuple(
            Term(_output_name(query, key.this), bool(key.args.get("desc")), bool(key.args.get("nulls_first")))
            for key in _keys(query, order.expressions)
        )
    except UnreadableOrderError:
        return (Term(None, False, False),)


def _output_name(query: exp.Query, key: exp.Expr) -> str | None:
    if _unfolds(query):
        # A bare `*` holds whatever a bare name can name.
        bare = isinstance(key, exp.Column) and not key.table and any(_is_bare_star(name) for name in query.selects)
        return key.name if bare else None
    place = _output_place(query, key)
    names = [name.output_name for name in query.selects]
    return (names[place] or None) if place is not None and 0 <= place < len(names) else None


def _is_bare_star(name: exp.Expr) -> bool:
    return isinstance(name, exp.Star) and not any(name.args.values())


def _innermost_wrapped(tree: exp.Expr) -> exp.Expr:
    """The query inside brackets around all of it, as long as nothing but the brackets is added."""
    while isinstance(tree, exp.Subquery) and not _cuts_or_orders(tree) and not tree.args.get("with_"):
        tree = tree.this
    return tree


def _cuts_or_orders(query: exp.Expr) -> bool:
    return any(query.args.get(name) for name in ("order", "limit", "offset"))


def _keys(query: exp.Query, ordered: Sequence[exp.Expr]) -> list[exp.Ordered]:
    """The ORDER BY terms, with names of output columns and ordinals told apart from names of input columns."""
    keys = []
    for term in ordered:
        term = term if isinstance(term, exp.Ordered) else exp.Ordered(this=term)
        if isinstance(term.this, exp.Var) and term.this.name.upper() == "ALL":
            keys += [_with_key(term, exp.Literal.number(place + 1)) for place in range(_width(query))]
        else:
            keys.append(term)
    return keys


def _width(query: exp.Query) -> int:
    if _unfolds(query):
        raise UnreadableOrderError("ORDER BY ALL over `*` cannot be taken apart; name the columns")
    return len(query.selects)


def _unfolds(query: exp.Query) -> bool:
    """Whether one item of SELECT may stand for several columns."""
    return any(name.is_star or _has_star(name.unalias()) for name in query.selects)


def _has_star(name: exp.Expr) -> bool:
    stars = name.find_all(exp.Star, exp.Columns)
    return any(not isinstance(star.parent, exp.Count) for star in stars)


def _with_key(term: exp.Ordered, key: exp.Expr) -> exp.Ordered:
    copy = term.copy()
    copy.set("this", key)
    return copy


def _tie_query(bare: exp.Query, keys: Sequence[exp.Ordered]) -> exp.Select:
    """`SELECT columns, (dense_rank() OVER (ORDER BY keys), keys) FROM (bare + keys)`: the engine decides what ties.

    Keys that are output columns are named by their place, the others are carried along as further columns. Where
    further columns would change the rows (DISTINCT, set operations), a key can only be made of output columns. Inside
    an expression DuckDB takes a name for a column of the input first and of the output second, in either place.
    """
    inner, outer_keys = bare, []
    plain = isinstance(bare, exp.Select) and (not bare.args.get("distinct") or _distinct_on(bare))
    carried = 0
    for key in keys:
        place = _output_place(bare, key.this)
        if place is None and plain:
            carried += 1
            inner = _selecting(inner, key.this, f"key {carried}")
            outer_keys.append(_with_key(key, exp.column(f"key {carried}", quoted=True)))
        elif place is None:
            outer_keys.append(_with_key(key, _over_outputs(bare, key.this)))
        else:
            outer_keys.append(_with_key(key, exp.Literal.number(place + 1)))
    return _ranked(inner, outer_keys, carried)


def _distinct_on(query: exp.Expr) -> bool:
    """DISTINCT ON keeps the first row of each group: there ORDER BY chooses rows, and further columns do no harm."""
    distinct = query.args.get("distinct")
    return isinstance(distinct, exp.Distinct) and bool(distinct.args.get("on"))


def _ranked(inner: exp.Query, keys: Sequence[exp.Ordered], carried: int) -> exp.Select:
    width = None if _unfolds(inner) else len(inner.selects) - carried
    source = inner.subquery("answer")
    places = [int(key.this.name) for key in keys if isinstance(key.this, exp.Literal) and key.this.is_int]
    if width is None:
        if places:
            raise UnreadableOrderError("ORDER BY over `*` by place cannot be taken apart; name the columns")
        excluded = [exp.to_identifier(f"key {number + 1}", quoted=True) for number in range(carried)]
        shown: list[exp.Expr] = [exp.Star(except_=excluded) if excluded else exp.Star()]
    else:
        names = [exp.to_identifier(f"column {place + 1}", quoted=True) for place in range(width)]
        names += [exp.to_identifier(f"key {number + 1}", quoted=True) for number in range(carried)]
        source.set("alias", exp.TableAlias(this=exp.to_identifier("answer"), columns=names))
        shown = [exp.column(name.copy()) for name in names[:width]]
    window_keys = [
        _with_key(key, exp.column(f"column {key.this.name}", quoted=True)) if isinstance(key.this, exp.Literal) else key
        for key in keys
    ]
    rank: exp.Expr = exp.Literal.number(1)
    if window_keys:
        rank = exp.Window(this=exp.Anonymous(this="dense_rank"), order=exp.Order(expressions=window_keys))
    tie = exp.Anonymous(this="row", expressions=[rank, *(key.this.copy() for key in window_keys)])
    query = exp.select(*shown, exp.alias_(tie, TIE, quoted=True)).from_(source)
    return query.order_by(exp.column(TIE, quoted=True)) if window_keys else query


def _selecting(query: exp.Query, key: exp.Expr, name: str) -> exp.Query:
    assert isinstance(query, exp.Select)
    return query.select(exp.alias_(exp.paren(key.copy()), name, quoted=True))


def _output_place(query: exp.Query, key: exp.Expr) -> int | None:
    """Where the key stands among the output columns, if it names one: by ordinal, by alias, or word for word."""
    if isinstance(key, exp.Literal) and key.is_int:
        return int(key.name) - 1
    if _unfolds(query):
        return None
    selects = query.selects
    if isinstance(key, exp.Column) and not key.table:
        for place, name in enumerate(selects):
            if name.output_name.lower() == key.name.lower():
                return place
    for place, name in enumerate(selects):
        if name.unalias() == key:
            return place
    return None


def _over_outputs(query: exp.Query, key: exp.Expr) -> exp.Expr:
    """The key with names of output columns replaced by the names they have in the tie query."""
    names = [name.output_name.lower() for name in query.selects]

    def replace(node: exp.Expr) -> exp.Expr:
        if isinstance(node, exp.Column) and node.name.lower() in names:
            return exp.column(f"column {names.index(node.name.lower()) + 1}", quoted=True)
        return node

    return key.copy().transform(replace)
