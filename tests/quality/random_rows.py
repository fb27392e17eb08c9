"""Fills a schema with a few random rows: small domains, so that joins meet and ties happen, and NULL where allowed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from random import Random

import duckdb

_TEXT = re.compile(r"'((?:[^']|'')*)'")
_NUMBER = re.compile(r"(?<![\w.'-])\d+(?:\.\d+)?(?![\w.'-])")
_FIELD = re.compile(r'"?(\w+)"? (\w+(?:\(\d+, ?\d+\))?)')
_FILLERS = ("0", "1", "2", "3", "-1.5", "a", "B", "", "true", "false")
_FILLING_DAYS = ("2024-02-29", "2024-03-01", "2024-03-02", "2024-03-31 23:59:59")
#: How often rows are drawn anew until they are what the schema's file assumes.
_PATIENCE = 60


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    #: Column -> literals that may stand in it, NULL among them where allowed.
    domains: dict[str, tuple[str, ...]]
    #: Own columns, the other table and its columns.
    references: tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...]


def tables_of(schema: str, queries: Iterable[str]) -> tuple[Table, ...]:
    """Parents first; the constants of the queries are among the values."""
    texts = tuple(dict.fromkeys(chain(_FILLERS, _FILLING_DAYS, *map(_constants, (schema, *queries)))))
    with duckdb.connect() as connection:
        connection.execute(schema)
        names = connection.execute("SELECT table_name FROM duckdb_tables() ORDER BY table_oid").fetchall()
        columns = connection.execute(
            "SELECT table_name, column_name, data_type, is_nullable FROM duckdb_columns() WHERE NOT internal"
        ).fetchall()
        references = connection.execute(
            "SELECT table_name, constraint_column_names, referenced_table, referenced_column_names "
            "FROM duckdb_constraints() WHERE constraint_type = 'FOREIGN KEY'"
        ).fetchall()
        checks = connection.execute(
            "SELECT table_name, constraint_column_names[1], expression FROM duckdb_constraints() "
            "WHERE constraint_type = 'CHECK' AND len(constraint_column_names) = 1"
        ).fetchall()
        literals = {kind: tuple(_literals(connection, kind, texts)) for _, _, kind, _ in columns}
    # Texts that a CHECK lists; numbers are left to chance.
    listed = {(table, column): tuple(f"'{text}'" for text in _TEXT.findall(check)) for table, column, check in checks}
    return tuple(
        Table(
            table,
            {
                name: (*(listed.get((table, name)) or literals[kind]), *["NULL"] * nullable)
                for owner, name, kind, nullable in columns
                if owner == table
            },
            tuple((tuple(own), other, tuple(keys)) for owner, own, other, keys in references if owner == table),
        )
        for (table,) in names
    )


def databases(schema: str, assume: str, tables: Sequence[Table], count: int, seed: int) -> Iterator[list[str]]:
    """Each as the statements that fill it."""
    random = Random(seed)
    for number in range(count):
        for _ in range(_PATIENCE):
            with duckdb.connect() as connection:
                connection.execute(schema)
                rows = [row for table in tables for row in _filled(connection, random, table, 1 + number % 6)]
                if not assume or (rows and connection.execute(assume).fetchall() == [(True,)]):
                    yield rows
                    break


def _filled(connection: duckdb.DuckDBPyConnection, random: Random, table: Table, size: int) -> Iterator[str]:
    # Few values in a column make ties, many the borders of constants.
    domains = {
        name: random.sample(values, min(random.randint(1, 4), len(values))) if random.random() < 0.6 else values
        for name, values in table.domains.items()
    }
    for _ in range(random.randint(0, 4 * size)):
        row = {name: random.choice(values) for name, values in domains.items()}
        for own, other, keys in table.references:
            listed = ", ".join(f"{key}::VARCHAR" for key in keys)
            parents = connection.execute(f"SELECT {listed} FROM {other} ORDER BY ALL").fetchall()
            nullable = all("NULL" in table.domains[name] for name in own)
            if parents and not (nullable and random.random() < 0.2):
                row.update(zip(own, map(_quoted, random.choice(parents)), strict=True))
            elif nullable:
                row.update(dict.fromkeys(own, "NULL"))
        statement = f"INSERT INTO {table.name} VALUES ({', '.join(row.values())});"
        try:
            connection.execute(statement)
        except duckdb.ConstraintException:
            continue
        yield statement


def _literals(connection: duckdb.DuckDBPyConnection, kind: str, texts: Sequence[str]) -> Iterator[str]:
    if kind.startswith("ENUM"):
        yield from (f"'{value}'" for value in re.findall(r"'(\w+)'", kind))
    elif kind.endswith("[]"):
        items = [*_literals(connection, kind.removesuffix("[]"), texts)]
        yield from ("[]", "[NULL]")
        yield from (f"[{', '.join(some)}]" for item in items for some in ((item,), (item, items[0], item)))
    elif kind.startswith("STRUCT"):
        fields = _FIELD.findall(kind.removeprefix("STRUCT(").removesuffix(")"))
        values = {name: [*_literals(connection, field, texts), "NULL"] for name, field in fields}
        for turn in range(2 * max(map(len, values.values()))):
            cells = (some[turn * place % len(some)] for place, some in enumerate(values.values(), 1))
            yield f"{{{', '.join(f'{name}: {cell}' for name, cell in zip(values, cells, strict=True))}}}"
    else:
        fits = connection.execute(
            f"SELECT text FROM (SELECT unnest($1) AS text) WHERE TRY_CAST(text AS {kind}) IS NOT NULL", [list(texts)]
        ).fetchall()
        yield from (f"{_quoted(text)}::{kind}" for (text,) in fits)


def _quoted(text: str) -> str:
    return "'{}'".format(text.replace("'", "''"))


def _constants(sql: str) -> list[str]:
    return [text.replace("''", "'") for text in _TEXT.findall(sql)] + _NUMBER.findall(_TEXT.sub("", sql))
