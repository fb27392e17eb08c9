"""The model stands in one schema, whatever schema or database its learner keeps it in."""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.definitions.built import bare_name


def at_home(tree: exp.Expr, course: Course) -> exp.Expr:
    """Tables that are changed or asked, without the names of schemas that are not there."""
    schemas = {relation.schema.lower() for relation in course.relations} | {"stg"}
    for table in tree.find_all(exp.Table):
        marked = table.this
        if isinstance(marked, exp.Identifier) and marked.args.get("temporary"):
            marked.set("this", bare_name(table))
            marked.set("temporary", None)
            marked.set("quoted", True)
        relation = course.relation(table.name, table.db)
        is_target = (
            isinstance(table.parent, exp.Insert | exp.Merge | exp.Update | exp.Delete) and table.arg_key == "this"
        )
        if table.db and table.db.lower() not in schemas and (is_target or relation is not None):
            table.set(
                "db", None if relation is None or relation.schema == "main" else exp.to_identifier(relation.schema)
            )
            table.set("catalog", None)
    for assignments in tree.find_all(exp.Update):
        for one in assignments.expressions:
            if isinstance(one, exp.EQ) and isinstance(one.this, exp.Column):
                # There is only one table to set anything in.
                one.this.set("table", None)
                one.this.set("db", None)
                one.this.set("catalog", None)
    return tree
