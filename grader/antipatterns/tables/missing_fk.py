from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared, DeclaredColumn, DeclaredTable
from grader.antipatterns.roles import is_staging, role, target
from grader.values.names import folded

_NUMBERS = frozenset({"whole", "decimal"})


@rule(severity="warn")
def missing_fk(script: Declared) -> Hits:
    """A column is named after another table's key, and no foreign key checks it.

    Nothing keeps such a column from naming a row that is not there, or is there no
    more. A JOIN then loses rows without a word.

    Avoid:

        CREATE TABLE cust (id INTEGER PRIMARY KEY);
        CREATE TABLE ord (id INTEGER PRIMARY KEY, cust_id INTEGER NOT NULL);

    Prefer:

        CREATE TABLE cust (id INTEGER PRIMARY KEY);
        CREATE TABLE ord (
            id INTEGER PRIMARY KEY,
            cust_id INTEGER NOT NULL REFERENCES cust (id)
        );
    """
    for table in script.tables if script.has_keys else ():
        for column in table.columns if table.complete and not is_staging(table) else ():
            other = _meant(script, table, column)
            if other is not None:
                yield Hit(
                    column.place,
                    f"`{column.name}` may name a row that `{other.name}` does not have",
                    f"add `REFERENCES {other.name} ({other.key[0]})`",
                )


def _meant(script: Declared, table: DeclaredTable, column: DeclaredColumn) -> DeclaredTable | None:
    other = target(script, table, column)
    if other is None or not other.complete or is_staging(other):
        return None
    # A warehouse keeps the ids of where its rows come from.
    if table.reference_of(column.name) or column.calculated or (role(table) is None) != (role(other) is None):
        return None
    # Of two tables that refer to each other, one must be created first.
    if folded(table.name) in {folded(reference.table) for reference in other.references}:
        return None
    key = other.column(other.key[0])
    kinds = {column.kind, key.kind if key is not None else None}
    return other if len(kinds) == 1 or kinds == _NUMBERS else None
