"""Fixtures on disk, loaded: a database to ask, or what their author is told."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from grader.errors import PackError
from grader.fixture import opened
from grader.pack.files import Files
from grader.pack.fixture_files import read_fixture
from grader.sandbox.database import Database
from grader.values.pack import Fixture, Limits

#: It holds no doctests, and modules of one name cannot be collected twice.
collect_ignore = ["conftest.py"]

Contents = Mapping[str, str | bytes]
Loaded = Callable[..., Database]
Complaints = Callable[[Contents], list[str]]


def fixture_of(folder: Path, contents: Contents) -> Fixture:
    folder.mkdir(parents=True)
    for name, content in contents.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    files = Files(folder, [])
    fixture = read_fixture(folder, files)
    assert fixture is not None and not files.mistakes
    return fixture


@pytest.fixture
def read(tmp_path: Path) -> Callable[[Contents], Fixture]:
    return lambda contents: fixture_of(tmp_path / "fixtures/read", contents)


@pytest.fixture
def loaded(tmp_path: Path) -> Iterator[Loaded]:
    databases: list[Database] = []

    def load(contents: Contents, name: str = "retail") -> Database:
        databases.append(opened(fixture_of(tmp_path / "fixtures" / name, contents), Limits()))
        return databases[-1]

    yield load
    for database in databases:
        database.close()


@pytest.fixture
def complaints(tmp_path: Path) -> Complaints:
    """What an author is told, by file name; every complaint must be fit to be read."""

    def told(contents: Contents) -> list[str]:
        folder = tmp_path / "fixtures/retail"
        with pytest.raises(PackError) as caught:
            opened(fixture_of(folder, contents), Limits())
        sentences = [str(mistake).replace(f"{folder}/", "") for mistake in caught.value.mistakes]
        for sentence in sentences:
            assert not re.search(r"exception_type|Possible fixes|auto_detect|grader_", sentence), sentence
            assert len(sentence.splitlines()) <= 2, sentence
        return sentences

    return told
