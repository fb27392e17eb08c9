"""Reads the facts about tables back from the engine, which knows what the schema's statements came to."""

from typing import Any

from grader.sandbox.definitions import Execute
from grader.values.relation import Attribute, Condition, Reference, Relation


def relations(execute: Execute, catalog: str = "memory") -> tuple[Relation, ...]:
    """Tables as created, which puts every one that others refer to before them; views after all tables.

    `catalog` is the database asked, of those attached.
    """
    # Sorted here: the first ORDER BY costs a new database as much as loading a table.
    made = execute(
        f"SELECT false, table_oid, schema_name, table_name FROM duckdb_tables() WHERE database_name = '{catalog}' "
        "UNION ALL SELECT true, view_oid, schema_name, view_name FROM duckdb_views() "
        f"WHERE database_name = '{catalog}' AND NOT internal"
    )
    columns = execute(
        "SELECT schema_name, table_name, column_index, column_name, data_type, is_nullable, "
        "column_default IS NOT NULL, is_generated "
        f"FROM duckdb_columns() WHERE NOT internal AND database_name = '{catalog}'"
    )
    constraints = execute(
        "SELECT schema_name, table_name, constraint_type, constraint_column_names, expression, "
        f"referenced_table, referenced_column_names FROM duckdb_constraints() WHERE database_name = '{catalog}'"
    )
    return tuple(
        _relation(
            (schema, name),
            is_view,
            sorted(row[2:] for row in columns if row[:2] == (schema, name)),
            [row[2:] for row in constraints if row[:2] == (schema, name)],
        )
        for is_view, _, schema, name in sorted(made)
    )


def _relation(
    home: tuple[str, str], is_view: bool, columns: list[tuple[Any, ...]], constraints: list[tuple[Any, ...]]
) -> Relation:
    schema, name = home
    keys = {kind: [tuple(here) for other, here, *_ in constraints if other == kind] for kind in _KEYS}
    return Relation(
        schema,
        name,
        tuple(Attribute(*column) for _, *column in columns),
        key=next(iter(keys["PRIMARY KEY"]), ()),
        references=tuple(
            Reference(tuple(here), schema, parent, tuple(there))
            for kind, here, _, parent, there in constraints
            if kind == "FOREIGN KEY"
        ),
        unique=tuple(keys["UNIQUE"]),
        conditions=tuple(
            Condition(expression, tuple(named)) for kind, named, expression, *_ in constraints if kind == "CHECK"
        ),
        is_view=is_view,
    )


_KEYS = ("PRIMARY KEY", "UNIQUE")
