from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared, DeclaredColumn, DeclaredTable
from grader.antipatterns.roles import entity, is_log, is_staging, target
from grader.sql.words import same_thing, words
from grader.values.names import folded

#: What may be a row of any table.
_ANYTHING = frozenset(
    words("entity object target parent owner ref reference related record referenced linked attached")
)


@rule(severity="warn")
def polymorphic_fk(script: Declared) -> Hits:
    """A column that refers to this table or that one has no foreign key.

    Which table is meant stands in another column, so nothing checks that the row is
    there, and each JOIN must ask for the type as well, or finds rows of the wrong
    table that happen to have the same number.

    Avoid:

        CREATE TABLE note (
            id INTEGER PRIMARY KEY, parent_type VARCHAR, parent_id INTEGER
        );

    Prefer:

        CREATE TABLE note (id INTEGER PRIMARY KEY, cust_id INTEGER, ord_id INTEGER,
                           CHECK ((cust_id IS NULL) <> (ord_id IS NULL)));
    """
    for table in script.tables:
        for column in table.columns if not is_staging(table) and not is_log(table) else ():
            kind = _type_beside(table, column)
            if kind is None or table.reference_of(column.name) or table.key == (column.name,):
                continue
            if target(script, table, column) is None and (_is_anything(column) or _names_tables(script, table, kind)):
                yield Hit(
                    column.place,
                    f"which table `{column.name}` means is up to `{kind.name}`, so no foreign key can check it",
                    "make one column with a foreign key for each table, of which one is filled",
                )


def _type_beside(table: DeclaredTable, column: DeclaredColumn) -> DeclaredColumn | None:
    if len(column.words) < 2 or column.words[-1] != "id":
        return None
    wanted = {(*column.words[:-1], last) for last in ("type", "kind", "table")}
    return next((one for one in table.columns if one.words in wanted and one.kind != "whole"), None)


def _is_anything(column: DeclaredColumn) -> bool:
    last = column.words[-2]
    return last in _ANYTHING or (last.endswith("able") and last not in ("table", "variable", "cable"))


def _names_tables(script: Declared, table: DeclaredTable, kind: DeclaredColumn) -> bool:
    """Whether a CHECK has the type be one of the script's tables."""
    for check in table.checks:
        if (
            isinstance(check, exp.In)
            and isinstance(check.this, exp.Column)
            and folded(check.this.name) == folded(kind.name)
        ):
            values = [one.name.lower() for one in check.expressions if isinstance(one, exp.Literal)]
            return len([one for one in values if any(same_thing(one, entity(other)) for other in script.tables)]) > 1
    return False
