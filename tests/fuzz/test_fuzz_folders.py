"""Whatever tree of files is handed in, everyone's work is found or spoken of; whatever a pack's files hold is told."""

import contextlib
import io
import json
import os
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st
from mangled import mangled

from grader.classroom.collecting.roster import roster
from grader.classroom.collecting.submissions import Collected, handed_in
from grader.errors import GraderError, PackError, SubmissionsError
from grader.pack import load
from grader.values.pack import Exercise, Fixture, Pack, Script
from grader.vocabulary import VOCABULARY

FUZZ = settings.get_profile("fuzz")
HONEST = "SELECT 'honest'\n"
NAMES = ("first", "élève", "running_total", "Straße")
#: A path and what lies there: bytes, a folder, a pipe, a link to a path.
Tree = Mapping[str, bytes | str]
FOLDER, PIPE, LINK = "a folder", "a pipe", "a link to "


def pack_of(folder: Path, *names: str) -> Pack:
    exercises = tuple(
        Exercise(name, name, folder / name, f"# {name}\n", Script(folder / name / "solution.sql", "SELECT 1"))
        for name in names
    )
    fixture = Fixture("retail", folder, Script(folder / "schema.sql", "CREATE TABLE t (a INTEGER)"))
    return Pack(folder.name, folder.name.title(), folder, fixture, exercises, "0" * 64)


PACKS = (pack_of(Path("packs/joins"), *NAMES), pack_of(Path("packs/sums"), "first", "average"))
_STEMS = st.sampled_from(
    (
        *NAMES, *NAMES, "answer", "average", "joins", "sums", "FIRST", "Running-Total", "running total", "first (1)",
        "first (2) (3)", "e\u0301le\u0300ve", "STRASSE", " first ", "first.", "-first", "x" * 250, "caf\udce9", "a\nb",
        "\u202esql.tsrif", "first\u200b", "fi\x1brst", "~$first", "..first", "\udcff", "%s{0}", "notes", "caf\\xe9",
    )
)  # fmt: skip
_ENDS = st.sampled_from(
    (*[".sql"] * 6, "", ".SQL", ".sQl", ".sql.", ".sql ", ". sql", ".sql.txt", ".sql.sql", ".txt", ".zip", ".sql~")
)
_FILES = st.tuples(_STEMS, _ENDS).map("".join).filter(lambda name: 0 < len(os.fsencode(name)) <= 255)
_FOLDERS = st.sampled_from(
    (
        "ann", "Ann", "bob", "joins", "sums", "first", "accept", "expected", "fixtures", "__MACOSX", ".git", "x" * 255,
        "first.sql", "e\u0301mile", "\xe9mile", "caf\udce9", "caf\\xe9", "a b", " ", "\n", "\u202e", "-", "answer.sql",
    )
)  # fmt: skip
_PATHS = st.tuples(st.lists(_FOLDERS, max_size=3), _FILES).map(lambda parts: "/".join([*parts[0], parts[1]]))
_CONTENTS = (
    st.sampled_from([HONEST.encode(), b"", b"-- nothing\n", b"\xff\xfe\0\xd8", b"\0", b"select '\xe9'", b"/* " * 50])
    | st.sampled_from([FOLDER, PIPE, f"{LINK}first.sql", f"{LINK}.", f"{LINK}/dev/zero", f"{LINK}..", f"{LINK}nowhere"])
    | st.binary(max_size=20)
)
TREES = st.dictionaries(_PATHS, _CONTENTS, max_size=8)


@contextlib.contextmanager
def planted(tree: Tree) -> Iterator[Path]:
    """What of the tree can be made, in a folder of its own."""
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(temporary, "in")
        home.mkdir()
        for name, content in tree.items():
            with contextlib.suppress(FileExistsError, NotADirectoryError, IsADirectoryError):
                _plant(home / name, content)
        yield home


def _plant(path: Path, content: bytes | str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif content == FOLDER:
        path.mkdir()
    elif content == PIPE:
        os.mkfifo(path)
    else:
        path.symlink_to(content.removeprefix(LINK))


def collected(home: Path) -> Collected | SubmissionsError:
    try:
        return handed_in(home, PACKS)
    except SubmissionsError as error:
        assert str(error).encode()
        return error


@FUZZ
@given(TREES)
@example({"caf\udce9/average.sql": b"select 1", "caf\\xe9/average.sql": b"select 2"})
@example({"ann/running_total.sql.": b"select 1", "bob/average.sql": b"select 2"})
def test_every_learner_has_each_exercise_once(tree: Tree) -> None:
    with planted(tree) as home:
        found = collected(home)
        if isinstance(found, SubmissionsError):
            return
        keys = [(entry.learner, entry.pack.name, entry.exercise.name) for entry in found.entries]
        assert len(keys) == len(set(keys))
        learners = {entry.learner for entry in found.entries}
        assert len(keys) == len(learners) * sum(len(pack.exercises) for pack in PACKS)
        for entry in found.entries:
            assert (entry.submission is None) <= (entry.failure is not None)
            assert entry.submission is None or entry.submission.text.encode() is not None
        assert "\n".join([*found.notes, *(learner or "-" for learner in learners)]).encode() is not None


@FUZZ
@given(TREES)
@example({"ann/running_total.sql.": b"select 1"})
def test_no_learners_tree_costs_another_their_work(tree: Tree) -> None:
    """Beside any other learner, the honest one's answer is read; or the whole folder is refused, with a reason."""
    tree = {f"somebody/{name}": content for name, content in tree.items()}
    with planted({**tree, "honest/running_total.sql": HONEST.encode()}) as home:
        found = collected(home)
        if isinstance(found, SubmissionsError):
            assert "somebody" in str(found)
            return
        (entry,) = (
            entry for entry in found.entries if (entry.learner, entry.exercise.name) == ("honest", "running_total")
        )
        assert entry.submission is not None
        assert entry.submission.text == HONEST


@FUZZ
@given(TREES)
@example({"ann/average.sql": b"select 1", "ann/running_total.sql.": b"select 2"})
@example({"ann/average.sql": b"select 1", "ann/running_total .sql": b"select 2"})
def test_nothing_that_looks_like_an_answer_is_passed_over_in_silence(tree: Tree) -> None:
    with planted(tree) as home:
        found = collected(home)
        if isinstance(found, SubmissionsError):
            return
        graded = [entry.submission.path for entry in found.entries if entry.submission]
        told = "\n".join([*graded, *found.notes, *(entry.failure.message for entry in found.entries if entry.failure)])
        for path in home.rglob("*"):
            inner = path.relative_to(home)
            hidden = any(part.startswith(".") or part in ("__MACOSX", "__pycache__") for part in inner.parts)
            authors = not {"accept", "expected", "fixtures"}.isdisjoint(inner.parts)
            if path.is_file() and not path.is_symlink() and not hidden and not authors:
                looks = path.name.lower().rstrip(" .").endswith(".sql")
                assert not looks or _told(path.name) in told, (path, told)


def _told(name: str) -> str:
    """As much of a name as is told as it stands."""
    return max(
        "".join(letter if letter.isascii() and letter.isprintable() else "\n" for letter in name).split("\n"), key=len
    )


# Archives, notebooks, files of several answers, rosters

_MARKERS = st.sampled_from(
    (
        "-- exercise: first\n",
        "-- Exercise: running-total\n",
        "/* exercise: élève */",
        "--exercise:average",
        "-- exercise: x\n",
    )
)
_PARTS = st.lists(_MARKERS | st.sampled_from((HONEST, "\r", "\0", "%%sql\n", "'", "/*", "\ud800")), max_size=6).map(
    "".join
)
_CELLS = st.lists(
    st.fixed_dictionaries(
        {}, optional={"cell_type": st.sampled_from(["code", "raw", 1]), "source": _PARTS | st.lists(_PARTS, max_size=3)}
    ),
    max_size=3,
)
_NOTEBOOKS = st.fixed_dictionaries({}, optional={"cells": _CELLS | st.none()}).map(json.dumps) | mangled(
    ('{"cells": []}',)
)
_INSIDE = (
    *(
        "ann/first.sql",
        "first.sql",
        "in/first.sql",
        "../first.sql",
        "C:\\first.sql",
        "/first.sql",
        "first.sql/x",
        "ann.zip",
    ),
    *("ann/", "élève.sql", "ann.ipynb", "x.sql", ".git/x.sql", "ann/sums/first.sql", "a" * 300),
)


@st.composite
def archives(draw: st.DrawFn, depth: int = 2) -> bytes:
    """Real ones, of which sometimes a byte or the end is changed."""
    contents = st.binary(max_size=30) | _PARTS.map(_bytes) | _NOTEBOOKS.map(_bytes)
    inside = st.dictionaries(
        st.sampled_from(_INSIDE), contents | archives(depth - 1) if depth else contents, max_size=5
    )
    written = io.BytesIO()
    packing = draw(st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]))
    with zipfile.ZipFile(written, "w") as archive:
        for name, content in draw(inside).items():
            # Without the time of day, which would make other bytes each time.
            archive.writestr(zipfile.ZipInfo(name), content, packing)
    data = bytearray(written.getvalue())
    for place in draw(st.lists(st.integers(0, len(data) - 1), max_size=2)):
        data[place] = draw(st.integers(0, 255))
    return bytes(data[: len(data) - draw(st.sampled_from([0, 0, 0, 1, 30]))])


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


_HANDED_IN = st.dictionaries(
    st.sampled_from(
        ["ann.zip", "ann/x.zip", "bob.ipynb", "bob/first.ipynb", "cy.sql", "cy/hw.sql", "all.zip", "élève.zip"]
    ),
    archives() | _PARTS.map(_bytes) | _NOTEBOOKS.map(_bytes),
    max_size=4,
)
_ROSTERS = st.lists(
    st.sampled_from(
        ["learner", "id", "email", "group", "ann", "Bob", "cy", "7", "a@b", ",", ",", ";", "\t", '"', "\n", "\n"]
    ),
    max_size=20,
).map(lambda words: "learner,id,group\n" * (len(words) % 2) + "".join(words))
_WHERE = st.sampled_from(
    ["", "", "all.zip", "{learner}.*", "{learner}/**/{exercise}.*", "**/*", "{pack}", "all.zip/**", "cy.sql"]
)


@FUZZ
@given(_HANDED_IN, _WHERE, st.none() | _ROSTERS | mangled(("learner,id,email,group\nann,1,a@b,x\nbob,2,,x\n",)))
def test_whatever_is_packed_or_split_is_collected_or_told(tree: Tree, where: str, text: str | None) -> None:
    with planted(tree) as home:
        before = sorted(home.parent.rglob("*"))
        try:
            people = None
            if text is not None:
                (home / "class.csv").write_bytes(_bytes(text))
                people = roster(home / "class.csv")
                assert len({person.learner for person in people.people}) == len(people.people)
            found = handed_in(home / where, PACKS, roster=people)
        except SubmissionsError as error:
            assert str(error).encode()
            return
        finally:
            (home / "class.csv").unlink(missing_ok=True)
            assert sorted(home.parent.rglob("*")) == before
        keys = [(entry.learner, entry.pack.name, entry.exercise.name) for entry in found.entries]
        assert len(keys) == len(set(keys))
        assert {person.learner for person in found.roster} <= {learner for learner, *_ in keys}
        texts = [entry.submission.text for entry in found.entries if entry.submission]
        assert "".join([*found.notes, *texts]).encode() is not None


# Packs

PACK_TOML = """format = 1
title = "Joins \\u00e9 \\U0001F600"
fixture = "retail"
dialect = "duckdb"
exercises = ["first", "second"]

[limits]
seconds = 5.5
memory = "512MB"
rows = 1_000

[rubric]
result = 70
plan = 15.0
style = 1.5e1

[style]
mute = ["select-star"]
severity = { eq-null = "warn" }

[plan]
forbid = ["cross-product"]
factor = inf
"""
EXERCISE_TOML = '''points = 15
kind = "change"
statements = "many"
topics = ["latest row", 'ties', """outer
joins"""]
hints = [
    "All three.", # one
    "Count.",
]

[feedback]
reveal = "counterexample"

[compare]
columns = "name"
order = "any"
tolerance = 1e-6
decimals = 2

[credit]
wrong-order = 0.6

[worlds]
count = 0x10
seed = 4294967295
assume = [{ sql = "SELECT count(*) > 0 FROM orders", say = "There are orders." }]

[[plan.x]]
a.b."c d" = 1979-05-27T07:32:00Z
[[plan.x]]
'''
FIXTURE_TOML = 'collation = "nocase"\n[[assume]]\nsql = "SELECT true"\nsay = "It is."\n'
TOMLS = (PACK_TOML, EXERCISE_TOML, FIXTURE_TOML)
_WORDS = (
    "nan",
    "-inf",
    "[]",
    "{}",
    "[[]]",
    "{a=1}",
    '"""',
    "'''",
    "true",
    "1_",
    "0b1",
    "07:32:00",
    "9" * 5000,
    "\\u0000",
    '""',
)
SETTINGS = st.one_of(mangled(TOMLS), mangled((*TOMLS, *(f"{word} = {word}\n" for word in _WORDS), *_WORDS)))


@FUZZ
@given(SETTINGS, st.sampled_from(["pack.toml", "first/exercise.toml", "fixture/fixture.toml", "first/prompt.md"]))
def test_any_settings_make_a_pack_or_mistakes(text: str, where: str) -> None:
    files = {
        "pack.toml": PACK_TOML,
        "first/exercise.toml": EXERCISE_TOML,
        "fixture/fixture.toml": FIXTURE_TOML,
        where: text,
    }
    with planted({}) as home:
        for name in ("first", "second"):
            _plant(home / name / "prompt.md", b"# A\n\nDo.\n")
            _plant(home / name / "solution.sql", b"SELECT 1")
        _plant(home / "fixture/schema.sql", b"CREATE TABLE t (a INTEGER)")
        for name, content in files.items():
            _plant(home / name, content.encode("utf-8", "surrogatepass"))
        try:
            assert isinstance(load(home, VOCABULARY), Pack)
        except PackError as error:
            assert error.mistakes
            assert all(mistake.line <= text.count("\n") + PACK_TOML.count("\n") + 99 for mistake in error.mistakes)
            assert str(error).encode()
            assert isinstance(error, GraderError)
