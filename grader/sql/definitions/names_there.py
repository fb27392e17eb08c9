"""What a learner's database calls by other names: tables in schemas of their own, numbers that come next."""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.definitions.built import bare_name
from grader.values.names import quoted

_SOURCE = "stg"
_NEXT = {"currval": "CURRVAL", "nextval": "NEXTVAL"}


def at_home(tree: exp.Expr, course: Course) -> exp.Expr:
    """The model stands in one schema, whatever schema or database its learner keeps it in."""
    schemas = {relation.schema.lower() for relation in course.relations} | {_SOURCE}
    for table in tree.find_all(exp.Table):
        _without_mark(table)
        relation = course.relation(table.name, table.db)
        changed = isinstance(table.parent, exp.Insert | exp.Merge | exp.Update | exp.Delete | exp.Schema)
        is_target = changed and table.arg_key == "this"
        if table.db and table.db.lower() not in schemas and (is_target or relation is not None):
            home = None if relation is None or relation.schema == "main" else exp.to_identifier(relation.schema)
            table.set("db", home)
            table.set("catalog", None)
    for assignments in tree.find_all(exp.Update):
        told = assignments.expressions
        for one in told if isinstance(told, list) else ():
            if isinstance(one, exp.EQ) and isinstance(one.this, exp.Column):
                # There is only one table to set anything in.
                one.this.replace(exp.column(one.this.this.copy()))
    return with_numbers(tree)


def _without_mark(table: exp.Table) -> None:
    """`#t` is a name like any other."""
    name = table.this
    if isinstance(name, exp.Identifier) and name.args.get("temporary"):
        table.set("this", exp.to_identifier(bare_name(table), quoted=True))


def with_numbers(tree: exp.Expr) -> exp.Expr:
    """`NEXT VALUE FOR s`, `s.NEXTVAL` and `nextval('s'::regclass)` as DuckDB's `nextval`."""
    for node in list(tree.find_all(exp.NextValueFor, exp.Column, exp.Anonymous)):
        if isinstance(node, exp.NextValueFor):
            node.replace(_number("NEXTVAL", node.this.name))
        elif isinstance(node, exp.Column) and node.table and node.name.lower() in _NEXT:
            node.replace(_number(_NEXT[node.name.lower()], node.table))
        elif isinstance(node, exp.Anonymous) and node.name.lower() in _NEXT and len(node.expressions) == 1:
            sequence = node.expressions[0]
            if isinstance(sequence, exp.Cast) and isinstance(sequence.this, exp.Literal):
                sequence.replace(sequence.this.copy())
    return tree


def _number(function: str, sequence: str) -> exp.Anonymous:
    return exp.Anonymous(this=function, expressions=[exp.Literal.string(quoted(sequence))])
