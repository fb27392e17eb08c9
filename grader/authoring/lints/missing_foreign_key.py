"""Columns that refer to another table without being declared to."""

from collections.abc import Iterator

from grader.authoring.implied import references
from grader.authoring.lints import Hit, of_fixture
from grader.authoring.schema_lines import line_of_column, written
from grader.sandbox.database import Database
from grader.values.pack import Fixture


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
        for column, parent, key in references(database, table, found):
            message = f"every `{table.called}.{column.name}` is found in `{parent.called}`, but need not be"
            target = f"{written(parent.name)} ({written(key.name)})"
            remedy = f"declare `FOREIGN KEY ({written(column.name)}) REFERENCES {target}`, or tell learners"
            line = line_of_column(fixture.schema.text, table.name, column.name)
            yield Hit(fixture.schema.path, message, remedy, line)
