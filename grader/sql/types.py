"""Types of the expressions of a statement, as far as they follow from the fixture's columns."""

from functools import lru_cache
from itertools import count
from typing import Any

from sqlglot import exp
from sqlglot.dialects.dialect import Dialect
from sqlglot.optimizer.annotate_types import TypeAnnotator, annotate_types
from sqlglot.optimizer.qualify import qualify
from sqlglot.schema import MappingSchema

from grader.sql.bridges import annotators, recursions, unread
from grader.sql.course import Course
from grader.sql.decimals import metadata as of_decimals
from grader.sql.families import PRESTO
from grader.sql.storage import stored

_NUMBER = "number of the node"


def annotate(tree: exp.Expr, course: Course) -> exp.Expr:
    """The same tree with types on its nodes.

    They are found on a copy with every name resolved, which must never be run: it has lost its stars and ordinals.
    """
    numbers = count()
    for node in tree.walk():
        node.meta[_NUMBER] = next(numbers)
    schema = _schema(course)
    # Names are told apart by their letters alone, as in DuckDB, whatever case the dialect would turn them into.
    dialect = Dialect.get_or_raise(f"{course.dialect}, normalization_strategy = case_insensitive")
    copy = tree.copy()
    home = _in_schemas(copy, course)
    if course.dialect in recursions.DIALECTS:
        recursions.bridge(copy, "", course)
    try:
        copy = qualify(
            copy,
            schema=schema,
            dialect=dialect,
            db=home,
            validate_qualify_columns=False,
            quote_identifiers=False,
            identify=False,
        )
        copy = annotate_types(copy, schema=schema, expression_metadata=_metadata(course), dialect=dialect)
    except Exception:
        # Types only help, whatever keeps sqlglot from finding them; what needs them asks at run time.
        return tree
    types: dict[int, exp.DataType] = {}
    for node in copy.walk():
        if _NUMBER in node.meta and node.type is not None:
            types.setdefault(node.meta[_NUMBER], node.type)
    for node in tree.walk():
        node.type = types.get(node.meta[_NUMBER])
    _spread(tree)
    return tree


def _spread(tree: exp.Expr) -> None:
    """Types for what is written once more in a query: where they were found, a name stood for it in ORDER BY."""
    known: dict[tuple[int, exp.Expr], exp.DataType] = {}
    untyped = []
    for node in tree.walk():
        place = (id(node.find_ancestor(exp.Select)), node)
        if node.type is not None:
            known.setdefault(place, node.type)
        elif not isinstance(node, exp.Identifier):
            untyped.append(place)
    for place in untyped:
        place[1].type = known.get(place)
    for select in tree.find_all(exp.Select):
        items = {item.unalias(): item.unalias() for item in select.expressions}
        order = select.args.get("order")
        for term in order.expressions if order is not None else ():
            if term.this in items:
                for mine, item in zip(term.this.walk(), items[term.this].walk(), strict=True):
                    mine.type = item.type


def _in_schemas(copy: exp.Expr, course: Course) -> str | None:
    """Where tables of one name stand in several schemas: the schema of those that are named without one."""
    if not _has_several_schemas(course):
        return None
    for table in copy.find_all(exp.Table):
        relation = course.relation(table.name, table.db)
        if table.args.get("db") and relation is not None:
            table.set("db", exp.to_identifier(relation.schema, quoted=True))
            table.set("catalog", None)
    return "main"


def _has_several_schemas(course: Course) -> bool:
    return len({relation.schema for relation in course.relations}) > 1


@lru_cache(maxsize=32)
def _schema(course: Course) -> MappingSchema:
    schema = MappingSchema(dialect="duckdb")
    several = _has_several_schemas(course)
    for relation in course.relations:
        columns = {attribute.name: stored(attribute.type, course.dialect) for attribute in relation.attributes}
        # A name alone would be read as SQL, which not every name is.
        table = exp.table_(relation.name, db=relation.schema if several else None, quoted=True)
        schema.add_table(table, columns, dialect="duckdb")
    return schema


def _metadata(course: Course) -> dict[type[exp.Expr], dict[str, Any]]:
    """What sqlglot knows about types, and the types of functions that it has not read."""
    types = unread(course.dialect)

    def of_unread(annotator: TypeAnnotator, call: exp.Anonymous) -> exp.Anonymous:
        type_: exp.DataType | str | None = types.get(call.name.upper())
        if type_ == "first":
            type_ = call.expressions[0].type if call.expressions else None
            type_ = "datetime" if type_ and type_.this in exp.DataType.TEMPORAL_TYPES else type_
        annotator._set_type(call, exp.DataType.build(type_ or "unknown"))
        return call

    known: dict[type[exp.Expr], dict[str, Any]] = dict(Dialect.get_or_raise(course.dialect).EXPRESSION_METADATA)
    if course.dialect in PRESTO:
        known |= of_decimals(known)
        known[exp.Try] = {"annotator": lambda annotator, node: annotator._annotate_by_args(node, "this")}
    return {**known, exp.Anonymous: {"annotator": of_unread}, **annotators(course.dialect)}
