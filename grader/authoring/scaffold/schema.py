"""A schema for data files that have none, and what the rows of a fixture suggest beside the schema it has."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import duckdb

from grader.authoring.implied import distinct, filled, is_named_as_key, references
from grader.authoring.scaffold.column_types import ColumnType, column_types
from grader.errors import Mistake, PackError
from grader.feedback.printable import printable
from grader.fixture import load
from grader.fixture.csv_file import header
from grader.fixture.rows import otherwise_separated
from grader.sandbox.database import Database
from grader.sql.spelling import spelled
from grader.values.names import folded, literal, quoted
from grader.values.pack import DataFile, Fixture, Limits, Script
from grader.values.relation import Attribute, Relation

_HEAD = """\
-- Types, keys and references are as the data have them: correct what is not meant.
"""
_SUGGESTIONS = """\

-- What the rows suggest, and the schema does not say. Answers are also tried on small databases, which obey the schema
-- alone: write into it whatever must always hold, and delete the rest.
"""
#: In fewer rows it is chance.
_FEWEST = 3
#: Of texts that stand for a few choices: how many there are at most, and how often each comes on average.
_CHOICES, _OFTEN = 8, 4
_LONGEST = 24
_NUMBERS = re.compile(r"U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DECIMAL\(\d+,\d+\)|DOUBLE|FLOAT")
Law = tuple[str, str]


def inferred(database: Database, data: Sequence[DataFile], path: Path) -> str:
    """The text of a schema for these files, to be written to `path`. A task of a worker.

    Raises:
        PackError: a file cannot be read as a table.
    """
    columns = _columns(database, data, path)
    bare = _text(columns, {}, {})
    with closing(Database(Limits())) as typed:
        load(typed, Fixture("fixture", path.parent, Script(path, bare), tuple(data)))
        found = [_keyed(typed, table) for table in typed.relations]
        keys = {table.called: table.key for table in found}
        foreign: dict[tuple[str, str], str] = {}
        parents: dict[str, set[str]] = {table.sql: set() for table in found}
        for table in found:
            for column, parent, key in references(typed, table, found):
                # Tables that refer to each other in a circle cannot be created.
                if table.sql not in _above(parent.sql, parents):
                    parents[table.sql].add(parent.sql)
                    foreign[table.called, folded(column.name)] = f"{spelled(parent.name)} ({spelled(key.name)})"
    return _text(columns, keys, foreign)


def _above(table: str, parents: Mapping[str, set[str]]) -> set[str]:
    """The table, and all that it refers to in the end."""
    return {table}.union(*(_above(parent, parents) for parent in parents[table]))


def suggestions(database: Database) -> str:
    """What may be added to a schema, as comments below it; empty where the rows suggest nothing. A task of a worker."""
    tables = [relation for relation in database.relations if not relation.is_view]
    keyed = [_keyed(database, table) for table in tables]
    lines = [
        f"-- {printable(table.called)}: {law}? {reason}\n"
        for table, with_key in zip(tables, keyed, strict=True)
        for law, reason in (
            *_of_keys(table, with_key),
            *_of_references(database, with_key, keyed),
            *_of_columns(database, with_key),
        )
    ]
    return _SUGGESTIONS + "".join(lines) if lines else ""


def _columns(database: Database, data: Sequence[DataFile], path: Path) -> dict[str, list[ColumnType]]:
    """Table -> its columns; those of a CSV file are told from its rows, which are loaded as text for that."""
    found: dict[str, list[ColumnType]] = {}
    mistakes = []
    for file in data:
        if file.format == "csv":
            names = header(file.path)
            separated = otherwise_separated(file, names)
            mistakes += [separated] if separated else []
            # Names that are empty, or come twice, are told by whoever loads the file.
            once = {folded(name): name for name in names if name.strip()} or {"": "a column"}
            found[file.table] = [ColumnType(name, "VARCHAR") for name in once.values()]
        else:
            try:
                described = database.execute(f"DESCRIBE FROM read_parquet({literal(str(file.path))})")
                found[file.table] = [ColumnType(name, type_) for name, type_, *_ in described]
            except duckdb.Error:
                mistakes.append(
                    Mistake(file.path, 0, "", "is not a Parquet file", "write it again, or store the table as .csv")
                )
    if mistakes:
        raise PackError(mistakes)
    load(database, Fixture("fixture", path.parent, Script(path, _text(found, {}, {})), tuple(data)))
    csv = {file.table for file in data if file.format == "csv"}
    return {
        table: column_types(database, _sql(table), [one.name for one in columns]) if table in csv else columns
        for table, columns in found.items()
    }


def _spelled(names: Sequence[str]) -> str:
    return ", ".join(map(spelled, names))


def _sql(table: str) -> str:
    return ".".join(quoted(part) for part in table.split("."))


def _text(
    columns: Mapping[str, Sequence[ColumnType]],
    keys: Mapping[str, Sequence[str]],
    foreign: Mapping[tuple[str, str], str],
) -> str:
    schemas = dict.fromkeys(table.split(".")[0] for table in columns if "." in table)
    text = _HEAD + "".join(f"\nCREATE SCHEMA {spelled(schema)};\n" for schema in schemas)
    for table, found in columns.items():
        key = keys.get(table, ())
        lines = [
            f"{spelled(one.name)} {one.type}"
            + (" PRIMARY KEY" if (one.name,) == tuple(key) else "")
            + (f" REFERENCES {target}" if (target := foreign.get((table, folded(one.name)))) else "")
            for one in found
        ]
        remarks = [one.remark for one in found]
        if len(key) > 1:
            lines, remarks = [*lines, f"PRIMARY KEY ({_spelled(key)})"], [*remarks, ""]
        commas = [*([","] * (len(lines) - 1)), ""]
        body = "".join(
            f"    {line}{comma}{f' -- {remark}' if remark else ''}\n"
            for line, comma, remark in zip(lines, commas, remarks, strict=True)
        )
        text += f"\nCREATE TABLE {'.'.join(map(spelled, table.split('.')))} (\n{body});\n"
    return text


def _keyed(database: Database, table: Relation) -> Relation:
    """With the key that the rows suggest, where it has none: a column named like one, or two that are together."""
    if table.keys:
        return table
    single = distinct(database, table, 1)
    named = [one for one, (_, is_filled) in single.items() if is_filled and is_named_as_key(table, one)]
    if named:
        return replace(table, key=(named[0].name,))
    pair = table.writable[:2]
    is_pair = len(pair) == 2 and not single and all(is_named_as_key(table, one) or _refers(one) for one in pair[:1])
    return replace(table, key=tuple(one.name for one in pair)) if is_pair and _differ(database, table, pair) else table


def _refers(column: Attribute) -> bool:
    return folded(column.name).endswith("_id")


def _differ(database: Database, table: Relation, columns: Sequence[Attribute]) -> bool:
    """Whether no two of several rows are equal in all of these, and none is NULL."""
    names = ", ".join(quoted(column.name) for column in columns)
    filled_ = " AND ".join(f"count({quoted(column.name)}) = count(*)" for column in columns)
    ((told,),) = database.execute(
        f"SELECT count(*) >= {_FEWEST} AND count(DISTINCT ({names})) = count(*) AND {filled_} FROM memory.{table.sql}"
    )
    return bool(told)


def _of_keys(table: Relation, keyed: Relation) -> Iterator[Law]:
    if not table.keys and keyed.key:
        values = "values" if len(keyed.key) == 1 else "pairs"
        yield f"PRIMARY KEY ({_spelled(keyed.key)})", f"no two {values} are equal"


def _of_references(database: Database, table: Relation, keyed: Sequence[Relation]) -> Iterator[Law]:
    for column, parent, key in references(database, table, keyed):
        target = f"{spelled(parent.name)} ({spelled(key.name)})"
        yield f"FOREIGN KEY ({spelled(column.name)}) REFERENCES {target}", "all values are found there"


def _of_columns(database: Database, table: Relation) -> Iterator[Law]:
    """NOT NULL, and CHECK where the schema has none."""
    rows, never = filled(database, table)
    if rows < _FEWEST:
        return
    told = {folded(name) for key in (*table.keys, *(one.columns for one in table.references)) for name in key}
    needed = [column for column in never if folded(column.name) not in map(folded, table.key)]
    if needed:
        yield f"NOT NULL {_spelled([one.name for one in needed])}", f"never NULL in {rows:,} rows"
    told |= {folded(name) for condition in table.conditions for name in condition.columns}
    for column in table.writable:
        if folded(column.name) not in told and not _refers(column):
            yield from _of_values(database, table, column)


def _of_values(database: Database, table: Relation, column: Attribute) -> Iterator[Law]:
    name = quoted(column.name)
    if column.type == "VARCHAR":
        of_table = f"FROM memory.{table.sql} WHERE {name} IS NOT NULL"
        ((count,),) = database.execute(f"SELECT count(*) {of_table}")
        found = database.execute(f"SELECT DISTINCT {name} {of_table} ORDER BY 1 LIMIT {_CHOICES + 1}")
        choices = [choice for (choice,) in found]
        if 1 < len(choices) <= _CHOICES and count >= _OFTEN * len(choices) and all(map(_is_plain, choices)):
            listed = ", ".join(map(literal, choices))
            yield f"CHECK ({spelled(column.name)} IN ({listed}))", f"in {count:,} rows there are no others"
    elif _NUMBERS.fullmatch(column.type):
        ((count, least),) = database.execute(f"SELECT count({name}), min({name}) FROM memory.{table.sql}")
        if count >= _FEWEST and least >= 0:
            yield f"CHECK ({spelled(column.name)} {'>' if least else '>='} 0)", f"so it is in {count:,} rows"


def _is_plain(text: str) -> bool:
    """Whether it may stand in a comment and be copied from there."""
    return len(text) <= _LONGEST and text.isprintable()
