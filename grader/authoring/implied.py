"""What a fixture's rows suggest that its schema does not say: keys, references, columns that are never NULL."""

import re
from collections.abc import Iterator, Sequence

from grader.sandbox.database import Database
from grader.values.names import folded, quoted
from grader.values.relation import Attribute, Relation

_KEYS = frozenset(
    {"id", "uuid", "key", "code", "number", "email", "e_mail", "sku", "isbn", "iban", "login", "username"}
)
#: Behind the name of their own table; a postal code is nobody's key.
_ENDINGS = ("id", "no", "nr", "number", "code", "key")
_TYPES = re.compile(r"VARCHAR|UUID|U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?")


def distinct(database: Database, table: Relation, fewest: int) -> dict[Attribute, tuple[int, bool]]:
    """Columns whose values all differ though they need not: how many there are, and whether each row has one."""
    keys = {folded(column) for key in table.keys if len(key) == 1 for column in key}
    columns = [one for one in table.writable if _TYPES.fullmatch(one.type) and folded(one.name) not in keys]
    counts = "".join(f", count({quoted(one.name)}), count(DISTINCT {quoted(one.name)})" for one in columns)
    ((count, *pairs),) = database.execute(f"SELECT count(*){counts} FROM memory.{table.sql}")
    filled, different = pairs[::2], pairs[1::2]
    return {
        column: (values, values == count)
        for column, values, others in zip(columns, filled, different, strict=True)
        if values == others >= fewest
    }


def is_named_as_key(table: Relation, column: Attribute) -> bool:
    """
    >>> people, pet = Relation("main", "people", ()), Attribute("pet_id", "INTEGER", True)
    >>> is_named_as_key(people, pet), is_named_as_key(Relation("main", "pets", ()), pet)
    (False, True)
    """
    name = folded(column.name)
    return name in _KEYS or name in {f"{one}_{end}" for one in _names(table) for end in _ENDINGS}


def references(
    database: Database, table: Relation, found: Sequence[Relation]
) -> Iterator[tuple[Attribute, Relation, Attribute]]:
    """Columns that hold keys of another table without being declared to: each with that table and its key."""
    declared = {folded(column) for key in table.references for column in key.columns}
    own = {folded(column) for key in table.keys if len(key) == 1 for column in key}
    for column in table.writable:
        if folded(column.name) not in declared | own:
            fitting = (one for one in _referred(table, column, found) if _all_found(database, table, column, *one))
            parent, key = next(fitting, (None, None))
            if parent is not None and key is not None:
                yield column, parent, key


def filled(database: Database, table: Relation) -> tuple[int, list[Attribute]]:
    """How many rows there are, and the columns that are NULL in none of them though they may be."""
    columns = [column for column in table.writable if column.nullable]
    counts = "".join(f", count({quoted(column.name)})" for column in columns)
    ((count, *there),) = database.execute(f"SELECT count(*){counts} FROM memory.{table.sql}")
    return count, [column for column, values in zip(columns, there, strict=True) if values == count]


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
