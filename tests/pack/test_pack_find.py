"""What users type, and which packs and exercises that means."""

import os
from pathlib import Path

import pytest

from grader.errors import UsageError
from grader.pack import find


@pytest.fixture
def course(build, tmp_path, monkeypatch):
    """Two packs and a fixture, seen from the folder above them."""
    build(
        {
            "packs/joins/second/prompt.md": "# Second",
            "packs/joins/first/accept/other.sql": "SELECT 1",
            "packs/joins/first/answer.sql": "SELECT 1",
            "packs/windows/pack.toml": "",
            "packs/windows/only/prompt.md": "",
            "packs/.old/pack.toml": "",
            "packs/README.md": "",
        }
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("packs/joins", [("packs/joins", ())]),
        ("packs/joins/pack.toml", [("packs/joins", ())]),
        ("packs/joins/first", [("packs/joins", ("first",))]),
        ("packs/joins/first/answer.sql", [("packs/joins", ("first",))]),
        ("packs/joins/first/accept", [("packs/joins", ("first",))]),
        ("packs/joins/../joins/second/prompt.md", [("packs/joins", ("second",))]),
        ("packs", [("packs/joins", ()), ("packs/windows", ())]),
    ],
)
def test_find(course, typed, found):
    assert find(Path(typed)) == [(Path(pack), names) for pack, names in found]
    assert find(course / typed) == [(course / pack, names) for pack, names in found]


def test_a_pack_is_itself_and_not_what_lies_in_it(course):
    (course / "packs/pack.toml").write_text("")
    assert find(Path("packs")) == [(Path("packs"), ())]


def test_from_inside_a_pack_its_path_leads_upwards(course, monkeypatch):
    monkeypatch.chdir(course / "packs/joins/first")
    assert find(Path()) == [(Path(".."), ("first",))]
    assert find(Path("..")) == [(Path(".."), ())]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("packs/jions", ["no such file or folder: `packs/jions`", "did you mean `packs/joins`?"]),
        ("pacs/joins/first", ["no such file or folder", "did you mean `packs`?"]),
        ("packs/joins/first/anwser.sql", ["did you mean `packs/joins/first/answer.sql`?"]),
        (".", ["`.` is not a pack: there is no pack.toml in it or above it", "did you mean `packs`?"]),
        ("fixtures/retail", ["`fixtures/retail` is not a pack"]),
        ("packs/README.md", ["`packs/README.md` is not a pack"]),
        ("packs/joins/frist", ["did you mean `packs/joins/first`?"]),
    ],
)
def test_a_path_that_means_no_pack(course, typed, told):
    with pytest.raises(UsageError) as caught:
        find(Path(typed))
    assert [part for part in told if part not in str(caught.value)] == []


def test_nothing_is_offered_when_nothing_is_near(course):
    with pytest.raises(UsageError) as caught:
        find(Path("packs/zzz"))
    assert str(caught.value) == "no such file or folder: `packs/zzz`"


def test_a_folder_of_a_pack_that_is_no_exercise(course):
    (course / "packs/joins/firts").mkdir()
    with pytest.raises(UsageError, match="`firts` is not an exercise of the pack `packs/joins`") as caught:
        find(Path("packs/joins/firts"))
    assert "did you mean `first`? its exercises: first, second" in str(caught.value)


def test_a_misspelt_pack_file_is_named(course):
    (course / "packs/joins/pack.toml").rename(course / "packs/joins/packs.toml")
    with pytest.raises(UsageError, match=r"rename `packs/joins/packs\.toml` to `pack\.toml`"):
        find(Path("packs/joins"))


def test_a_pipe_is_neither(course):
    os.mkfifo(course / "pipe")
    with pytest.raises(UsageError, match="neither a folder nor a file"):
        find(Path("pipe"))
