"""Tables whose columns are other than they would be there are read as they would be there."""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import MYSQL
from grader.sql.storage import stored
from grader.sql.template import filled
from grader.values.relation import Attribute, Relation

DIALECTS = MYSQL | {"sqlite"}
_FORMATS = {"DATE": "%Y-%m-%d", "TIME": "%H:%M:%S"}


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for table in list(tree.find_all(exp.Table)):
        relation = course.relation(table.name, table.db)
        if relation is None or not isinstance(table.parent, exp.From | exp.Join) or _is_cte(table):
            continue
        if any(stored(one.type, course.dialect) != one.type for one in relation.attributes):
            table.replace(_as_there(table, relation, course.dialect))
    return tree


def _is_cte(table: exp.Table) -> bool:
    above = table.parent
    while above is not None:
        with_ = above.args.get("with_")
        if with_ is not None and any(cte.alias.lower() == table.name.lower() for cte in with_.expressions):
            return True
        above = above.parent
    return False


def _as_there(table: exp.Table, relation: Relation, dialect: str) -> exp.Subquery:
    columns = [_column(attribute, dialect) for attribute in relation.attributes]
    bare = exp.Table(this=table.this.copy(), db=table.args.get("db"))
    alias = table.args.get("alias") or exp.TableAlias(this=exp.to_identifier(table.name, quoted=True))
    inner = exp.Select(expressions=columns).from_(bare, copy=False)
    parts = {key: table.args.get(key) for key in ("joins", "laterals", "pivots")}
    return exp.Subquery(this=inner, alias=alias, **parts)


def _column(attribute: Attribute, dialect: str) -> exp.Expr:
    column = exp.column(exp.to_identifier(attribute.name, quoted=True))
    there = stored(attribute.type, dialect)
    if there == attribute.type:
        return column
    if there == "VARCHAR":
        format_ = _FORMATS.get(attribute.type)
        if attribute.type == "TIME":
            value = filled("left(:value::text, 8)", value=column)
        else:
            value = filled("strftime(:value, :format)", value=column, format=format_ or "%Y-%m-%d %H:%M:%S")
    else:
        value = filled("cast(:value as int)", value=column)
    return exp.alias_(value, attribute.name, quoted=True)
