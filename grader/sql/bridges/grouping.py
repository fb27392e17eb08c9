"""GROUP BY a primary key covers the other columns of its table: in PostgreSQL and MySQL they need not be listed."""

from collections.abc import Iterator

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import MYSQL, POSTGRES

DIALECTS = POSTGRES | MYSQL


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for select in tree.find_all(exp.Select):
        group = select.args.get("group")
        if group is not None and group.expressions and not _has_sets(group):
            _cover(select, group, course)
    return tree


def _has_sets(group: exp.Group) -> bool:
    return any(group.args.get(key) for key in ("grouping_sets", "cube", "rollup", "totals", "all"))


def _cover(select: exp.Select, group: exp.Group, course: Course) -> None:
    """Lists the columns that the keys among the group's terms cover."""
    keys = [_resolved(term, select) for term in group.expressions]
    columns = [key for key in keys if isinstance(key, exp.Column)]
    for alias, key, names in _tables(select, course):
        grouped = {column.name.lower() for column in columns if column.table.lower() in (alias, "")}
        if not key or not key <= grouped:
            continue
        wanted = [*_ungrouped(select), *_unfolded(select, alias, course)]
        for column in wanted:
            mine = column.table.lower() == alias or (not column.table and column.name.lower() in names)
            if mine and not any(column == other for other in group.expressions):
                group.append("expressions", column.copy())


def _unfolded(select: exp.Select, alias: str, course: Course) -> Iterator[exp.Column]:
    """What `*` or `alias.*` stands for of the table called so."""
    if not any(item.is_star and getattr(item, "table", "").lower() in (alias, "") for item in select.expressions):
        return
    for source in (select.args.get("from_"), *select.args.get("joins", [])):
        table = source.this if source is not None else None
        if isinstance(table, exp.Table) and table.alias_or_name.lower() == alias:
            relation = course.relation(table.name, table.db)
            for attribute in relation.attributes if relation is not None else ():
                yield exp.column(attribute.name, table=alias, quoted=True)


def _resolved(term: exp.Expr, select: exp.Select) -> exp.Expr:
    """What a place or a name of an output column stands for."""
    if isinstance(term, exp.Literal) and term.is_int and 0 < int(term.name) <= len(select.expressions):
        item: exp.Expr = select.expressions[int(term.name) - 1]
        return item.unalias()
    if isinstance(term, exp.Column) and not term.table:
        for item in select.expressions:
            if isinstance(item, exp.Alias) and item.alias.lower() == term.name.lower():
                return item.unalias()
    return term.unnest() if isinstance(term, exp.Paren) else term


def _tables(select: exp.Select, course: Course) -> Iterator[tuple[str, frozenset[str], frozenset[str]]]:
    """Name in the query, primary key and columns of the fixture's tables in FROM."""
    ctes = {cte.alias.lower() for with_ in tree_withs(select) for cte in with_.expressions}
    sources = [select.args.get("from_"), *select.args.get("joins", [])]
    for source in sources:
        table = source.this if source is not None else None
        if isinstance(table, exp.Table) and table.name.lower() not in ctes:
            relation = course.relation(table.name, table.db)
            if relation is not None:
                key = frozenset(name.lower() for name in relation.key)
                yield table.alias_or_name.lower(), key, frozenset(one.name.lower() for one in relation.attributes)


def tree_withs(select: exp.Select) -> Iterator[exp.With]:
    root: exp.Expr | None = select
    while root is not None:
        with_ = root.args.get("with_")
        if isinstance(with_, exp.With):
            yield with_
        root = root.parent


def _ungrouped(select: exp.Select) -> Iterator[exp.Column]:
    """Columns that the rows of the result need, outside of aggregates and of the queries inside."""
    order = select.args.get("order")
    sorted_by = list(order.expressions) if order is not None else []
    parts = [*select.expressions, select.args.get("having"), *sorted_by]
    for part in parts:
        for column in part.find_all(exp.Column) if part is not None else ():
            inside = column.find_ancestor(exp.AggFunc, exp.Query)
            if inside is select and not column.is_star and not (part in sorted_by and _is_output(column, select)):
                yield column


def _is_output(column: exp.Column, select: exp.Select) -> bool:
    names = [item.alias.lower() for item in select.expressions if isinstance(item, exp.Alias)]
    return not column.table and column.name.lower() in names
