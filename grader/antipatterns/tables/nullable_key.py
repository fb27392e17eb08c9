from collections.abc import Sequence

from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared, DeclaredTable
from grader.antipatterns.roles import is_staging
from grader.values.names import folded

#: Where NULL is as unique as any value.
_NULL_IS_A_VALUE = frozenset({"tsql", "fabric", "oracle"})


@rule(severity="warn")
def nullable_key(script: Declared) -> Hits:
    """UNIQUE over columns that may be NULL lets duplicates in.

    To UNIQUE, NULL differs from every other NULL. So any number of rows with NULL
    in one of the columns pass, even where all else in them is the same.

    Avoid:

        CREATE TABLE item (
            id INTEGER PRIMARY KEY, ord_id INTEGER NOT NULL, line INTEGER,
            UNIQUE (ord_id, line)
        );

    Prefer:

        CREATE TABLE item (
            id INTEGER PRIMARY KEY, ord_id INTEGER NOT NULL, line INTEGER NOT NULL,
            UNIQUE (ord_id, line)
        );
    """
    for table in script.tables if script.dialect not in _NULL_IS_A_VALUE else ():
        # Where there is no other key, the table has none, which is said of the table.
        keyless = not table.key and all(any(map(table.may_be_null, key)) for key in table.unique)
        if table.partly_unique or keyless or is_staging(table):
            continue
        for key in table.unique:
            column = next((one for one in map(table.column, key) if one and table.may_be_null(one.name)), None)
            if column is not None and (len(key) > 1 or not _is_optional(script, table, key)):
                same = f"rows with the same `{_others(key, column.name)}`" if len(key) > 1 else "rows"
                yield Hit(
                    column.place,
                    f"any number of {same} may have NULL in `{column.name}`, which UNIQUE takes for different",
                    f"say NOT NULL for `{column.name}`",
                )


def _others(key: Sequence[str], name: str) -> str:
    return ", ".join(one for one in key if folded(one) != folded(name))


def _is_optional(script: Declared, table: DeclaredTable, key: Sequence[str]) -> bool:
    """Whether it is a relation of one to one that need not be there, and no key that others rely on."""
    wanted = {folded(name) for name in key}
    refers = any({folded(name) for name in one.columns} == wanted for one in table.references)
    return refers and not any(
        folded(reference.table) == folded(table.name) and {folded(name) for name in reference.referred} == wanted
        for other in script.tables
        for reference in other.references
    )
