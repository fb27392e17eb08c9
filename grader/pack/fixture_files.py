"""A fixture's folder: the schema, at most one data file for each table, also in each batch, and what may be assumed."""

import re
from collections.abc import Iterable
from pathlib import Path

from grader.pack.disk import entries, is_folder, is_there
from grader.pack.fields import read_table
from grader.pack.files import Files
from grader.pack.keys import fixture_table
from grader.pack.nearest import misspelt
from grader.pack.text import is_blank
from grader.values.pack import DataFile, DataFormat, Fixture, Script

_FORMATS: dict[str, DataFormat] = {".csv": "csv", ".parquet": "parquet", ".sql": "sql"}
#: Refused rather than passed over: whoever puts rows here means them to be loaded.
_FOREIGN = frozenset(
    {".arrow", ".avro", ".db", ".duckdb", ".feather", ".gz", ".json", ".jsonl", ".ndjson", ".pq", ".sqlite", ".tsv"}
    | {".xls", ".xlsx", ".zip"}
)
#: `generate.sql` is what the data came from, kept for its readers.
_NOT_DATA = frozenset({"schema.sql", "generate.sql", "fixture.toml", "README.md", "batches"})
_NUMBER = re.compile(r"[1-9][0-9]{0,5}", re.ASCII)


def read_fixture(folder: Path, files: Files) -> Fixture | None:
    names = files.names(folder)
    schema = _schema(folder, names, files)
    data = data_files(folder, names, files)
    batches = _batches(folder / "batches", files)
    settings = read_table(folder / "fixture.toml", files, fixture_table())
    settings |= settings.pop("batches", {})
    if schema is None:
        return None
    return Fixture(folder.name, folder, schema, data, batches=batches, **settings)


def _schema(folder: Path, names: tuple[str, ...], files: Files) -> Script | None:
    path = folder / "schema.sql"
    remedy = "write the CREATE TABLE statements of the fixture there"
    if not is_there(path):
        slip = next((name for name in names if misspelt(name, ["schema.sql"])), None)
        files.note(path, "no such file", f"rename `{slip}` to `schema.sql`" if slip else remedy)
        return None
    text = files.text(path)
    if text is not None and is_blank(text):
        files.note(path, "holds no SQL", remedy)
    return None if text is None else Script(path, text)


def data_files(folder: Path, names: Iterable[str], files: Files) -> tuple[DataFile, ...]:
    """Those of a folder's files that hold the rows of a table; what looks like data and is none is noted."""
    found: dict[str, DataFile] = {}
    for name in names:
        file = None if name in _NOT_DATA else _data_file(folder / name, files)
        if file is None:
            continue
        # DuckDB ignores case, and an unqualified table lies in `main`.
        table = file.table.casefold().removeprefix("main.")
        if table in found:
            other = found[table].path.name
            files.note(file.path, f"a second file for table `{file.table}`, beside `{other}`", "keep one of them")
        else:
            found[table] = file
    return tuple(found.values())


def _batches(folder: Path, files: Files) -> tuple[tuple[DataFile, ...], ...]:
    """What arrives first, second, and so on; a number that is missing is told, and hides no other."""
    folders: dict[int, Path] = {}
    for name in files.names(folder):
        if _NUMBER.fullmatch(name) and files.has_folder(folder / name):
            folders[int(name)] = folder / name
        elif is_folder(folder / name):
            files.note(folder / name, "must be named by a number", "batches are numbered 1, 2, 3 and so on")
        elif not _NUMBER.fullmatch(name) and name not in _NOT_DATA:
            files.note(folder / name, "is in no batch", f"put it into `{folder.name}/1/`, if it is of the first")
    if is_folder(folder) and not entries(folder):
        files.note(folder, "is empty", "put what arrives first into `batches/1/`")
    gap = next((number for number in range(1, max(folders, default=0)) if number not in folders), None)
    if gap is not None:
        files.note(folder / str(gap), "no such folder", "batches are numbered without a gap, from 1 on")
    return tuple(_batch(folders[number], files) for number in sorted(folders))


def _batch(folder: Path, files: Files) -> tuple[DataFile, ...]:
    names = files.names(folder)
    if not names and is_folder(folder):
        files.note(folder, "is empty", "put in what arrives; a .csv file of the first line alone has no rows")
    return data_files(folder, names, files)


def _data_file(path: Path, files: Files) -> DataFile | None:
    ending = path.suffix.casefold()
    if ending not in _FORMATS:
        _judge_stranger(path, files)
        return None
    parts = path.stem.split(".")
    if len(parts) > 2 or not all(parts):
        files.note(path, "must be named after a table", "for example `orders.csv`, or `sales.orders.csv` in a schema")
        return None
    if not files.is_readable(path):
        return None
    if ending == ".sql":
        text = files.text(path)
        if text is not None and is_blank(text):
            files.note(path, "holds no SQL", "write what fills the table, or delete the file")
    return DataFile(path.stem, path, _FORMATS[ending])


def _judge_stranger(path: Path, files: Files) -> None:
    """Notes and pictures may lie here; what looks like data or settings would be passed over in silence."""
    if path.suffix.casefold() in _FOREIGN:
        files.note(path, "cannot be loaded", f"store the table as {', '.join(_FORMATS)}")
    elif misspelt(path.name, ["fixture.toml"]):
        files.note(path, "not a file the grader knows", "did you mean `fixture.toml`?")
