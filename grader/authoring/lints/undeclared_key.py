"""Columns that tell rows apart without being declared to."""

from collections.abc import Iterator

from grader.authoring.implied import distinct, is_named_as_key
from grader.authoring.lints import Hit, of_fixture
from grader.authoring.schema_lines import line_of_column, written
from grader.sandbox.database import Database
from grader.values.pack import Fixture

#: In fewer rows it may be chance that they differ.
FEWEST = 20


@of_fixture("warn")
def undeclared_key(database: Database, fixture: Fixture) -> Iterator[Hit]:
    """The values of a column all differ, but the schema does not say that they must.

    The column looks like a key: by its name, or because its table has no other.
    Answers that group by it, or take it to find one row, are right on these rows
    and wrong by the schema, and generated databases, which follow the schema,
    will refute them. Declare it PRIMARY KEY or UNIQUE; or let a value come twice
    in the data, so that learners can find out.
    """
    for table in (relation for relation in database.relations if not relation.is_view):
        found = distinct(database, table, FEWEST)
        named = {column: values for column, values in found.items() if is_named_as_key(table, column)}
        if not named and not table.keys and len(found) == 1:
            named = found
        needs_key = not table.keys
        for column, (values, is_filled) in named.items():
            kind = "PRIMARY KEY" if needs_key and is_filled else "UNIQUE"
            needs_key = needs_key and not is_filled
            message = f"no two of the {values:,} values of `{table.called}.{column.name}` are equal, but they may be"
            remedy = f"declare `{kind} ({written(column.name)})`, or tell learners"
            line = line_of_column(fixture.schema.text, table.name, column.name)
            yield Hit(fixture.schema.path, message, remedy, line)
