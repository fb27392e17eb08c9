"""Columns that may be NULL and never are."""

from collections.abc import Iterator

from grader.authoring.implied import filled
from grader.authoring.lints import Hit, of_fixture
from grader.authoring.schema_lines import line_of_column, listed, written
from grader.sandbox.database import Database
from grader.values.pack import Fixture

#: In fewer rows it may be chance that there is none.
FEWEST = 20


@of_fixture("warn")
def never_null(database: Database, fixture: Fixture) -> Iterator[Hit]:
    """A column is never NULL in the data, but may be by the schema.

    Answers that forget about NULL are right on these rows and wrong by the
    schema, and generated databases, which follow the schema, will refute them. If
    it can never be NULL, declare it NOT NULL; if it can, put a NULL or two into
    the data, so that learners can find out.
    """
    for table in (relation for relation in database.relations if not relation.is_view):
        count, found = filled(database, table)
        if count >= FEWEST and found:
            names = [column.name for column in found]
            verb = "is" if len(found) == 1 else "are"
            message = f"`{table.called}`: {listed(names)} {verb} never NULL in {count:,} rows, but may be"
            lines = listed([f"{written(column.name)} {column.type} NOT NULL" for column in found])
            line = line_of_column(fixture.schema.text, table.name, names[0])
            yield Hit(fixture.schema.path, message, f"declare {lines}, or tell learners", line)
