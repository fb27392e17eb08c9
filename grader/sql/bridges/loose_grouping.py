"""Columns beside aggregates that are not grouped by, which SQLite always takes, and MySQL where the groups settle them.

SQLite takes them from the row of the one MAX or MIN in the query (https://www.sqlite.org/lang_select.html#bareagg), and
any row's elsewhere, so that only what is the same in a whole group can be told.
"""

from collections.abc import Iterator

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.families import MYSQL
from grader.sql.storage import stored
from grader.sql.template import filled

DIALECTS = MYSQL | {"sqlite"}
SEVERAL = "is neither grouped nor the same in all of a group"
_SAME = (
    "CASE WHEN count(:column) = 0 THEN NULL WHEN count(:column) = count(*) AND min(:column) = max(:column) "
    "THEN any_value(:column) ELSE error(:message) END"
)
_MESSAGES = {"sqlite": f"`{{}}` {SEVERAL}"}
_REFUSED = 'column "{}" must appear in the GROUP BY clause or be used in an aggregate function'


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    message = _MESSAGES.get(course.dialect, _REFUSED)
    for select in list(tree.find_all(exp.Select)):
        group = select.args.get("group")
        aggregates = [one for part in _parts(select) for one in _aggregates(part, select)]
        if any(group.args.get(key) for key in ("grouping_sets", "cube", "rollup")) if group else not aggregates:
            continue
        if group is None and course.dialect != "sqlite":
            continue
        extremes = [one for one in aggregates if isinstance(one, exp.Max | exp.Min)]
        extreme = extremes[0] if len(extremes) == 1 and course.dialect == "sqlite" else None
        if any(item.is_star and not isinstance(item, exp.Count) for item in select.expressions):
            _unfold(select, course)
        for column in list(_bare(select, group)):
            _settle(column, extreme, message.format(column.name), select)
    return tree


def _unfold(select: exp.Select, course: Course) -> None:
    """Lists what a star stands for."""
    plain = not any(join.args.get("using") or join.method for join in select.args.get("joins", []))
    items: list[exp.Expr] = []
    for item in select.expressions:
        if not isinstance(item, exp.Star) and not (isinstance(item, exp.Column) and isinstance(item.this, exp.Star)):
            items.append(item)
            continue
        wanted = item.table.lower() if isinstance(item, exp.Column) else ""
        for source in _sources(select):
            if wanted and source.alias_or_name.lower() != wanted:
                continue
            relation = course.relation(source.name, source.db) if isinstance(source, exp.Table) else None
            if relation is None or not (plain or wanted):
                raise UnsupportedError("a star beside groups")
            for attribute in relation.attributes:
                column = exp.column(attribute.name, table=source.alias_or_name, quoted=True)
                column.meta["stored"] = True
                column.type = exp.DataType.build(stored(attribute.type, course.dialect), dialect="duckdb")
                items.append(column)
    select.set("expressions", items)


def _parts(select: exp.Select) -> list[exp.Expr]:
    order = select.args.get("order")
    return [
        *select.expressions,
        *([select.args["having"]] if select.args.get("having") else []),
        *(order.expressions if order is not None else []),
    ]


def _aggregates(part: exp.Expr, select: exp.Select) -> Iterator[exp.Expr]:
    for one in part.find_all(exp.AggFunc):
        if not isinstance(one.parent, exp.Window) and one.find_ancestor(exp.Query) is select:
            yield one


def _bare(select: exp.Select, group: exp.Group | None) -> Iterator[exp.Column]:
    shown = {item.alias_or_name.lower(): item.unalias() for item in select.expressions}
    terms = list(_terms(group, select, shown))
    tables = {table.alias_or_name.lower() for table in _sources(select)}
    for part in _parts(select):
        for column in part.find_all(exp.Column):
            inside = column.find_ancestor(exp.AggFunc, exp.Filter, exp.Window, exp.Query)
            by_name = not column.table and column.name.lower() in shown and part not in select.expressions
            if (
                inside is not select
                or column.is_star
                or by_name
                or (column.table and column.table.lower() not in tables)
            ):
                continue
            above: exp.Expr | None = column
            while above is not None and above is not select and not any(_same(above, term) for term in terms):
                above = above.parent
            if above is select or above is None:
                yield column


def _sources(select: exp.Select) -> Iterator[exp.Expr]:
    for source in (select.args.get("from_"), *select.args.get("joins", [])):
        if source is not None:
            yield source.this


def _terms(group: exp.Group | None, select: exp.Select, shown: dict[str, exp.Expr]) -> Iterator[exp.Expr]:
    for term in group.expressions if group is not None else []:
        if isinstance(term, exp.Literal) and term.is_int and 0 < int(term.name) <= len(select.expressions):
            yield select.expressions[int(term.name) - 1].unalias()
            continue
        yield term.unnest()
        if isinstance(term, exp.Column) and not term.table and term.name.lower() in shown:
            yield shown[term.name.lower()]


def _same(one: exp.Expr, term: exp.Expr) -> bool:
    if isinstance(one, exp.Column) and isinstance(term, exp.Column):
        tables = {one.table.lower(), term.table.lower()}
        return one.name.lower() == term.name.lower() and (len(tables) == 1 or "" in tables)
    return one == term


def _settle(column: exp.Column, extreme: exp.Expr | None, message: str, select: exp.Select) -> None:
    if extreme is not None:
        first = f"first(:column ORDER BY :by {'DESC' if isinstance(extreme, exp.Max) else 'ASC'} NULLS LAST, :column "
        one, other = first + "ASC NULLS FIRST)", first + "DESC NULLS LAST)"
        # Two rows may share the extreme.
        picked = (
            f"CASE WHEN count(:by) = 0 THEN ({_SAME}) "
            f"WHEN {one} IS NOT DISTINCT FROM {other} THEN {one} ELSE error(:message) END"
        )
        settled = filled(picked, column=column, by=extreme.this, message=message)
    else:
        settled = filled(_SAME, column=column, message=message)
    settled.type = column.type
    settled.meta["amount"] = column.meta.get("stored") and column.is_type("decimal")
    name = column.this.copy()
    if any(item is column for item in select.expressions):
        column.replace(exp.alias_(settled, name.name, quoted=True))
    else:
        column.replace(settled)
