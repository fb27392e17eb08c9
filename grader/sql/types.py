"""Types of the expressions of a statement, as far as they follow from the fixture's columns."""

from collections.abc import Callable
from functools import partial
from itertools import count
from typing import Any

from sqlglot import exp
from sqlglot.dialects.dialect import Dialect
from sqlglot.optimizer.annotate_types import TypeAnnotator, annotate_types
from sqlglot.optimizer.qualify import qualify
from sqlglot.schema import MappingSchema

from grader.sql.course import Course
from grader.sql.families import POSTGRES

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
        copy = annotate_types(
            copy, schema=schema, dialect=course.dialect, expression_metadata=_metadata(course.dialect)
        )
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


def _metadata(dialect: str) -> dict[type[exp.Expr], dict[str, Any]]:
    """How functions of the dialect differ in their types from what sqlglot takes them for.

    https://www.postgresql.org/docs/current/functions-aggregate.html: sums of bigint are numeric.
    """
    known: dict[type[exp.Expr], dict[str, Any]] = dict(Dialect.get_or_raise(dialect).EXPRESSION_METADATA)
    if dialect in POSTGRES:
        known |= {exp.Sum: {"annotator": _sum}, exp.Ceil: {"returns": exp.DType.DOUBLE}}
        known |= {exp.Floor: {"returns": exp.DType.DOUBLE}}
        known[exp.Literal] = {"annotator": _literal}
        known |= {exp.Avg: {"annotator": _mean}, exp.Round: {"annotator": _rounded}}
        known[exp.Sub] = {"annotator": partial(_difference, known[exp.Sub]["annotator"])}
    if dialect == "postgres":
        known[exp.Extract] = {"returns": exp.DType.DECIMAL}
    return known


def _sum(annotator: TypeAnnotator, node: exp.Sum) -> exp.Sum:
    argument = node.this.expressions[0] if isinstance(node.this, exp.Distinct) else node.this
    if argument.is_type("bigint", "decimal"):
        annotator._set_type(node, exp.DType.DECIMAL)
    elif argument.is_type(*exp.DataType.INTEGER_TYPES):
        annotator._set_type(node, exp.DType.BIGINT)
    else:
        annotator._set_type(node, argument.type)
    return node


def _literal(annotator: TypeAnnotator, node: exp.Literal) -> exp.Literal:
    """Numbers with a point are exact."""
    whole = exp.DType.INT if node.is_int and abs(int(node.name)) < 2**31 else exp.DType.BIGINT
    number = whole if node.is_int else exp.DType.DECIMAL
    annotator._set_type(node, exp.DType.VARCHAR if node.is_string else number)
    return node


def _mean(annotator: TypeAnnotator, node: exp.Avg) -> exp.Avg:
    argument = node.this.expressions[0] if isinstance(node.this, exp.Distinct) else node.this
    annotator._set_type(node, exp.DType.DOUBLE if argument.is_type("float", "double") else exp.DType.DECIMAL)
    return node


def _rounded(annotator: TypeAnnotator, node: exp.Round) -> exp.Round:
    of_whole = node.this.is_type(*exp.DataType.INTEGER_TYPES)
    annotator._set_type(node, exp.DType.DECIMAL if of_whole else node.this.type)
    return node


def _difference(usual: Callable[..., exp.Expr], annotator: TypeAnnotator, node: exp.Sub) -> exp.Expr:
    """The days between two dates, or the time between two times."""
    sides = (node.this, node.expression)
    if all(side.is_type("date") for side in sides):
        annotator._set_type(node, exp.DType.INT)
    elif all(side.is_type("date", "timestamp", "timestampntz", "timestamptz") for side in sides) or all(
        side.is_type("time") for side in sides
    ):
        annotator._set_type(node, exp.DType.INTERVAL)
    else:
        return usual(annotator, node)
    return node


def _schema(course: Course) -> MappingSchema:
    schema = MappingSchema(dialect="duckdb")
    for relation in course.relations:
        columns = {attribute.name: attribute.type for attribute in relation.attributes}
        schema.add_table(relation.name, columns, dialect="duckdb")
    return schema
