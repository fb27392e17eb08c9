"""Rows that are changed or removed by a join which their own table is part of: MySQL's and SQL Server's.

https://dev.mysql.com/doc/refman/8.4/en/update.html
https://learn.microsoft.com/sql/t-sql/queries/update-transact-sql
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import MYSQL, SQL_SERVER
from grader.values.names import folded

_ROW, _CHANGED = "row of it", "changed"


def by_rows(tree: exp.Expr, course: Course) -> exp.Expr:
    """The same with the join in a query of its own, which names the rows."""
    if course.dialect not in MYSQL | SQL_SERVER:
        return tree
    if isinstance(tree, exp.Update):
        return _update(tree)
    return _delete(tree) if isinstance(tree, exp.Delete) else tree


def _update(tree: exp.Update) -> exp.Expr:
    from_ = tree.args.get("from_")
    if tree.this.args.get("joins"):
        first = tree.this
        told = {folded(one.this.table) for one in tree.expressions if isinstance(one, exp.EQ) and one.this.table}
        if len(told) > 1:
            # Two tables are changed at once.
            return tree
        target = _found(first, told.pop() if told else first.alias_or_name)
    else:
        first = from_.this if from_ is not None else None
        target = _found(first, tree.this.name) if isinstance(first, exp.Table) and not tree.this.alias else None
    if target is None or not isinstance(first, exp.Table):
        return tree
    assigned = [one for one in tree.expressions if isinstance(one, exp.EQ)]
    values = [exp.alias_(one.expression.copy(), f"value {place}", quoted=True) for place, one in enumerate(assigned)]
    query = _rows(target, first, tree.args.get("where"), values)
    changed = [
        exp.EQ(this=exp.column(one.this.this.copy()), expression=_of(_CHANGED, f"value {place}"))
        for place, one in enumerate(assigned)
    ]
    bare = _bare(target)
    return exp.Update(
        this=bare,
        expressions=changed,
        from_=exp.From(this=query.subquery(exp.to_identifier(_CHANGED, quoted=True), copy=False)),
        where=exp.Where(this=exp.EQ(this=_of(bare.name, "rowid"), expression=_of(_CHANGED, _ROW))),
        with_=tree.args.get("with_"),
    )


def _delete(tree: exp.Delete) -> exp.Expr:
    tables, using = tree.args.get("tables") or [], tree.args.get("using") or []
    if len(tables) == 1:
        first, name = tree.this, tables[0].name
    elif not tables and len(using) == 1:
        first, name = using[0], tree.this.name
    else:
        return tree
    target = _found(first, name)
    if target is None:
        return tree
    query = _rows(target, first, tree.args.get("where"), [])
    bare = _bare(target)
    condition = exp.In(this=_of(bare.name, "rowid"), query=query.subquery(copy=False))
    return exp.Delete(this=bare, where=exp.Where(this=condition), with_=tree.args.get("with_"))


def _found(first: object, name: str) -> exp.Table | None:
    """The table of a join that goes by a name there."""
    if not isinstance(first, exp.Table):
        return None
    tables = [first, *(join.this for join in first.args.get("joins") or ())]
    return next(
        (one for one in tables if isinstance(one, exp.Table) and folded(one.alias_or_name) == folded(name)), None
    )


def _rows(target: exp.Table, first: exp.Table, where: exp.Expr | None, values: list[exp.Expr]) -> exp.Select:
    row = exp.alias_(_of(target.alias_or_name, "rowid"), _ROW, quoted=True)
    query = exp.Select(expressions=[row, *values], from_=exp.From(this=first.copy()))
    if where is not None:
        query.set("where", where.copy())
    return query


def _bare(target: exp.Table) -> exp.Table:
    return exp.Table(this=target.this.copy(), db=target.args.get("db"), catalog=target.args.get("catalog"))


def _of(table: str, column: str) -> exp.Column:
    return exp.column(exp.to_identifier(column, quoted=True), table=exp.to_identifier(table, quoted=True))
