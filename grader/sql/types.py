"""Types of the expressions of a statement, as far as they follow from the fixture's columns."""

from itertools import count

from sqlglot import exp
from sqlglot.optimizer.annotate_types import annotate_types
from sqlglot.optimizer.qualify import qualify
from sqlglot.schema import MappingSchema

from grader.sql.course import Course

_NUMBER = "number of the node"


def annotate(tree: exp.Expr, course: Course) -> exp.Expr:
    """The same tree with types on its nodes.

    They are found on a copy with every name resolved, which must never be run: it has lost its stars and ordinals.
    """
    numbers = count()
    for node in tree.walk():
        node.meta[_NUMBER] = next(numbers)
    schema = _schema(course)
    try:
        copy = qualify(
            tree.copy(),
            schema=schema,
            dialect=course.dialect,
            validate_qualify_columns=False,
            quote_identifiers=False,
            identify=False,
        )
        copy = annotate_types(copy, schema=schema, dialect=course.dialect)
    except Exception:
        # Types only help, whatever keeps sqlglot from finding them; what needs them asks at run time.
        return tree
    types: dict[int, exp.DataType] = {}
    for node in copy.walk():
        if _NUMBER in node.meta and node.type is not None:
            types.setdefault(node.meta[_NUMBER], node.type)
    for node in tree.walk():
        node.type = types.get(node.meta[_NUMBER])
    return tree


def _schema(course: Course) -> MappingSchema:
    schema = MappingSchema(dialect="duckdb")
    for relation in course.relations:
        columns = {attribute.name: attribute.type for attribute in relation.attributes}
        schema.add_table(relation.name, columns, dialect="duckdb")
    return schema
