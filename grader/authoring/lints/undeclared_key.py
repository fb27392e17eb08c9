"""Columns that tell rows apart without being declared to."""

import re
from collections.abc import Iterator

from grader.authoring.lints import Hit, of_fixture
from grader.authoring.schema_lines import line_of_column, written
from grader.sandbox.database import Database
from grader.values.names import folded, quoted
from grader.values.pack import Fixture
from grader.values.relation import Attribute, Relation

#: In fewer rows it may be chance that they differ.
FEWEST = 20
_KEYS = frozenset(
    {"id", "uuid", "key", "code", "number", "email", "e_mail", "sku", "isbn", "iban", "login", "username"}
)
#: Behind the name of their own table; a postal code is nobody's key.
_ENDINGS = ("id", "no", "nr", "number", "code", "key")
_TYPES = re.compile(r"VARCHAR|UUID|U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?")


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
        found = _distinct(database, table)
        named = {column: values for column, values in found.items() if _is_named_as_key(table, column)}
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


def _distinct(database: Database, table: Relation) -> dict[Attribute, tuple[int, bool]]:
    """Columns whose values all differ though they need not: how many there are, and whether each row has one."""
    keys = {folded(column) for key in table.keys if len(key) == 1 for column in key}
    columns = [one for one in table.writable if _TYPES.fullmatch(one.type) and folded(one.name) not in keys]
    counts = "".join(f", count({quoted(one.name)}), count(DISTINCT {quoted(one.name)})" for one in columns)
    ((count, *pairs),) = database.execute(f"SELECT count(*){counts} FROM memory.{table.sql}")
    filled, distinct = pairs[::2], pairs[1::2]
    return {
        column: (values, values == count)
        for column, values, different in zip(columns, filled, distinct, strict=True)
        if values == different >= FEWEST
    }


def _is_named_as_key(table: Relation, column: Attribute) -> bool:
    """
    >>> people, pet = Relation("main", "people", ()), Attribute("pet_id", "INTEGER", True)
    >>> _is_named_as_key(people, pet), _is_named_as_key(Relation("main", "pets", ()), pet)
    (False, True)
    """
    name, owner = folded(column.name), folded(table.name)
    owners = {owner, owner.removesuffix("s"), owner.removesuffix("es"), owner.removesuffix("ies") + "y"}
    return name in _KEYS or name in {f"{one}_{end}" for one in owners for end in _ENDINGS}
