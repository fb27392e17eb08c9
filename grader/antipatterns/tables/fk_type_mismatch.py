from collections.abc import Iterator

from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared, DeclaredColumn, DeclaredTable
from grader.antipatterns.roles import is_staging, role, target

#: Kinds that are compared as they are.
_ALIKE = {"whole": "number", "decimal": "number", "float": "number"}
_TOLD = {"number": "a number", "text": "text", "date": "a date", "moment": "a point in time", "uuid": "a UUID"}


@rule(severity="error")
def fk_type_mismatch(script: Declared) -> Hits:
    """A column has another type than the key that it refers to.

    Such a column cannot be declared a foreign key, every JOIN converts it first,
    and texts such as '7' and '07' are different where their numbers are the same.

    Avoid:

        CREATE TABLE cust (id INTEGER PRIMARY KEY);
        CREATE TABLE ord (id INTEGER PRIMARY KEY, cust_id VARCHAR NOT NULL);

    Prefer:

        CREATE TABLE cust (id INTEGER PRIMARY KEY);
        CREATE TABLE ord (
            id INTEGER PRIMARY KEY,
            cust_id INTEGER NOT NULL REFERENCES cust (id)
        );
    """
    for table in script.tables:
        for column, other, key in (*_declared(script, table), *_named(script, table)):
            mine, its = (_ALIKE.get(one.kind or "", one.kind) for one in (column, key))
            if mine != its and mine in _TOLD and its in _TOLD:
                yield Hit(
                    column.place,
                    f"`{column.name}` is {_TOLD[mine]}, but the key of `{other.name}` that it means is {_TOLD[its]}",
                    f"give `{column.name}` the type of `{other.name}.{key.name}`",
                )


def _declared(script: Declared, table: DeclaredTable) -> Iterator[tuple[DeclaredColumn, DeclaredTable, DeclaredColumn]]:
    for reference in table.references:
        referred = script.referred(reference)
        if referred is not None:
            for name, key_name in zip(reference.columns, referred[1], strict=True):
                column, key = table.column(name), referred[0].column(key_name)
                if column is not None and key is not None:
                    yield column, referred[0], key


def _named(script: Declared, table: DeclaredTable) -> Iterator[tuple[DeclaredColumn, DeclaredTable, DeclaredColumn]]:
    """Columns that are foreign keys by name alone."""
    if not is_staging(table) and table.complete:
        for column in table.columns:
            other = target(script, table, column) if not table.reference_of(column.name) else None
            key = other.column(other.key[0]) if other is not None and other.complete and not is_staging(other) else None
            if other is not None and key is not None and (role(table) is None) == (role(other) is None):
                yield column, other, key
