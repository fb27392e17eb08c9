"""Columns that refer to another table without being declared to."""

from collections.abc import Iterator, Sequence

from grader.authoring.lints import Hit, of_fixture
from grader.authoring.schema_lines import line_of_column, written
from grader.sandbox.database import Database
from grader.values.names import folded, quoted
from grader.values.pack import Fixture
from grader.values.relation import Attribute, Relation


@of_fixture("warn")
def missing_foreign_key(database: Database, fixture: Fixture) -> Iterator[Hit]:
    """A column holds keys of another table, but the schema does not say that it must.

    Every value is found there, and name and type fit. Answers that join the two
    tables and rely on finding a partner are right on these rows and wrong by the
    schema, and generated databases, which follow the schema, will refute them.
    Declare the foreign key; or put a value without a partner into the data, so
    that learners can find out.
    """
    found = [relation for relation in database.relations if not relation.is_view]
    # Nothing checks keys of files.
    for table in (table for table in found if table.lake is None):
        declared = {folded(column) for key in table.references for column in key.columns}
        own = {folded(column) for key in table.keys if len(key) == 1 for column in key}
        for column in table.writable:
            if folded(column.name) in declared | own:
                continue
            for parent, key in _referred(table, column, found):
                if not _all_found(database, table, column, parent, key):
                    continue
                message = f"every `{table.called}.{column.name}` is found in `{parent.called}`, but need not be"
                target = f"{written(parent.name)} ({written(key.name)})"
                remedy = f"declare `FOREIGN KEY ({written(column.name)}) REFERENCES {target}`, or tell learners"
                line = line_of_column(fixture.schema.text, table.name, column.name)
                yield Hit(fixture.schema.path, message, remedy, line)
                break


def _referred(table: Relation, column: Attribute, found: Sequence[Relation]) -> Iterator[tuple[Relation, Attribute]]:
    """Other tables of the schema whose key a column is named after, and of whose type it is."""
    name = folded(column.name)
    for parent in found:
        keys = [one for one in parent.attributes if (one.name,) in parent.keys and one.type == column.type]
        if parent is table or parent.schema != table.schema:
            continue
        for key in keys:
            of_key = name == folded(key.name) and name.endswith("_id")
            of_table = name in {f"{one}_{folded(key.name)}" for one in _names(parent)}
            if of_key or of_table:
                yield parent, key


def _names(table: Relation) -> set[str]:
    """Of the table, and of one of its rows."""
    name = folded(table.name)
    return {name, name.removesuffix("s"), name.removesuffix("es"), name.removesuffix("ies") + "y"}


def _all_found(database: Database, table: Relation, column: Attribute, parent: Relation, key: Attribute) -> bool:
    here, there = quoted(column.name), quoted(key.name)
    strangers = f"c.{here} IS NOT NULL AND NOT EXISTS (FROM memory.{parent.sql} AS p WHERE p.{there} = c.{here})"
    ((count, lost),) = database.execute(
        f"SELECT count(c.{here}), count(*) FILTER ({strangers}) FROM memory.{table.sql} AS c"
    )
    return bool(count) and not lost
