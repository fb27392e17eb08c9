"""Two packs that share the name of an exercise, and a folder to hand answers in."""

import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from grader.sql.scripts import joined
from grader.values.pack import Exercise, Fixture, Pack, Script

HandIn = Callable[[Mapping[str, str | bytes]], Path]
Zipped = Callable[..., bytes]


def pack_of(folder: Path, *names: str) -> Pack:
    exercises = tuple(
        Exercise(
            name,
            name,
            folder / name,
            f"# {name}\n",
            Script(folder / name / "solution.sql", "SELECT 1"),
            starter=Script(
                folder / name / "starter.sql", "-- write below\nSELECT '-- name' /* what? */\nFROM orders;\n"
            ),
        )
        for name in names
    )
    fixture = Fixture("retail", folder, Script(folder / "schema.sql", "CREATE TABLE t (a INTEGER)"))
    return Pack(folder.name, folder.name.title(), folder, fixture, exercises, "0" * 64)


@pytest.fixture
def joins(tmp_path: Path) -> Pack:
    return pack_of(tmp_path / "packs/joins", "running_total", "first-join")


@pytest.fixture
def sums(tmp_path: Path) -> Pack:
    return pack_of(tmp_path / "packs/sums", "running_total", "average")


@pytest.fixture
def hand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> HandIn:
    """Writes files into a folder `in`, where the grader then stands beside."""
    monkeypatch.chdir(tmp_path)

    def write(files: Mapping[str, str | bytes]) -> Path:
        for name, content in files.items():
            path = Path("in") / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return Path("in")

    return write


@pytest.fixture
def stars(tmp_path: Path) -> Pack:
    """A pack of a pipeline, a model and a query; the pipeline has a starter of two files."""
    pack = pack_of(tmp_path / "packs/stars", "order_lines", "sales", "average")
    pipeline, model, query = pack.exercises
    starter = Script(pipeline.folder / "starter", joined([("schema.sql", "CREATE TABLE t (a INT);"), ("load.sql", "")]))
    exercises = (
        replace(pipeline, kind="pipeline", starter=starter),
        replace(model, kind="model", starter=None),
        query,
    )
    return replace(pack, exercises=exercises)


@pytest.fixture
def zipped() -> Zipped:
    """The bytes of an archive."""

    def pack(files: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w", compression) as archive:
            for name, content in files.items():
                archive.writestr(name, content)
        return written.getvalue()

    return pack
