"""DUAL, a table of one row for queries that read none; and hints, which choose no rows.

https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/Selecting-from-the-DUAL-Table.html
"""

from sqlglot import exp

from grader.sql.course import Course

DIALECTS = frozenset({"oracle"})


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for select in tree.find_all(exp.Select):
        select.set("hint", None)
        from_ = select.args.get("from_")
        if from_ is not None and _is_dual(from_.this) and not select.args.get("joins"):
            select.set("from_", None)
    for table in list(tree.find_all(exp.Table)):
        if _is_dual(table):
            row = exp.select(exp.alias_(exp.Literal.string("X"), "dummy", quoted=True))
            alias = exp.TableAlias(this=exp.to_identifier(table.alias_or_name))
            table.replace(exp.Subquery(this=row, alias=alias))
    return tree


def _is_dual(source: exp.Expr) -> bool:
    return isinstance(source, exp.Table) and source.name.lower() == "dual" and not source.args.get("pivots")
