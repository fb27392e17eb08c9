"""The schema and the data that an author names, as a fixture to be."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.errors import Mistake, PackError
from grader.pack.disk import entries, is_file, is_there, real
from grader.pack.fields import read_table
from grader.pack.files import Files
from grader.pack.fixture_files import data_files
from grader.pack.keys import fixture_table
from grader.pack.text import read_sql
from grader.values.pack import DataFile, Fixture, Script

_SCHEMA = "schema.sql"
#: What else a fixture may have, which nobody asked to be copied.
_LEFT = frozenset({"batches"})
_SETTINGS = "fixture.toml"


@dataclass(frozen=True, slots=True)
class Given:
    #: Its files are where the author has them, but for a schema that is still to be told.
    fixture: Fixture
    #: Whether there is a schema; otherwise its text is still to be told from the data.
    has_schema: bool
    #: What is to be copied beside the schema.
    copied: tuple[Path, ...] = ()
    #: Files of the folder that mean something else, or nothing.
    left_out: tuple[str, ...] = ()


def given(home: Path, schema: Path | None, data: Path | None, besides: Collection[Path] = ()) -> Given:
    """`home` is where the fixture is to lie; `besides` are files that the author has named for something else.

    Raises:
        PackError: there are no data where they are said to be, or what is there cannot be read.
    """
    if schema is None and data is not None and is_file(data / _SCHEMA):
        schema = data / _SCHEMA
    script = read_sql(schema) if schema is not None else Script(home / _SCHEMA, "")
    found: tuple[DataFile, ...] = ()
    left_out: list[str] = []
    folder, settings = home, dict[str, Any]()
    if data is not None:
        folder, names = (data.parent, (data.name,)) if is_file(data) else (data, entries(data))
        others = {real(path) for path in (*besides, *([schema] if schema is not None else []))}
        named = [name for name in names if real(folder / name) not in others]
        left_out = [name for name in named if not _may_hold_rows(name, script)]
        files = Files(folder, [] if is_there(data) else [Mistake(data, 0, "", "no such file or folder")])
        found = data_files(folder, [name for name in named if name not in left_out], files)
        settings = read_table(folder / _SETTINGS, files, fixture_table()) if _SETTINGS in named else {}
        settings |= settings.pop("batches", {})
        if not (found or schema or files.mistakes):
            files.note(data, "holds no data", "put a .csv or .parquet file there for each table, or name a schema")
        if files.mistakes:
            raise PackError(files.mistakes)
    copied = [*(file.path for file in found), *([folder / _SETTINGS] if settings else [])]
    fixture = Fixture(home.name, folder, script, found, **settings)
    return Given(fixture, schema is not None, tuple(copied), tuple(left_out))


def _may_hold_rows(name: str, schema: Script) -> bool:
    """Scripts lie about everywhere; those named like a table of the schema fill it."""
    stem, _, ending = name.rpartition(".")
    if ending.lower() != "sql":
        return name not in _LEFT
    words = re.findall(r"\w+", schema.text.lower())
    return stem.rpartition(".")[2].lower() in words
