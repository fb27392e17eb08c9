"""Outcomes kept between runs: what is known is not judged again, what may change is, and nothing can go wrong."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from grader.classroom.cache import Cache, path
from grader.classroom.collecting.submissions import Entry
from grader.classroom.flow import Answer
from grader.pack import load
from grader.scoring import scored
from grader.values.judged import Explanation, Judged
from grader.values.pack import Pack
from grader.values.report import Counterexample, Finding, Heading, Submission, Table, Verdict
from grader.values.run import Status
from grader.vocabulary import VOCABULARY

FILES = {
    "pack.toml": 'format = 1\ntitle = "Staff"\nfixture = "staff"\n',
    "staff/schema.sql": "create table emp (id integer primary key, name varchar);",
    "staff/emp.csv": "id,name\n1,Ada\n",
    "one/prompt.md": "# one\n",
    "one/solution.sql": "select 1",
    "two/prompt.md": "# two\n",
    "two/solution.sql": "select 2",
}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path


def _pack(home: Path, changed: Mapping[str, str] = FILES) -> Pack:
    folder = home / "pack"
    for name, text in {**FILES, **changed}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return load(folder, VOCABULARY)


def _judged(pack: Pack, answer: Answer, status: Status = "failed", steady: bool = True) -> Judged:
    table = Table("emp", (Heading("id", "INTEGER"),), ((1,), (None,), ("x",), (2.0,), (True,)), 5)
    finding = Finding("missing-rows", "error", "1 row is missing", evidence=(table,), shows_data=True)
    verdict = Verdict("result", "failed", 0, 10, "", (finding,))
    outcome = scored(pack, answer.exercise, answer.submission, status, (verdict,), 0)
    found = Counterexample((table,), table, None, "no", "INSERT")
    return Judged(replace(outcome, counterexample=found), steady, Explanation("lost", ("JOIN",)))


class Class:
    """Answers to the first exercise of a pack, by a judge that notes what it is given."""

    def __init__(self, pack: Pack, *texts: str, status: Status = "failed", steady: bool = True) -> None:
        self.pack, self.status, self.steady = pack, status, steady
        self.answers = [Answer(pack.exercises[0], Submission("", "", text)) for text in texts]
        self.given: list[str] = []
        self.notes: list[str] = []

    def judge(self, answers: Sequence[Answer]) -> Iterator[tuple[Answer, Judged]]:
        for answer in answers:
            self.given.append(answer.submission.text)
            yield answer, _judged(self.pack, answer, self.status, self.steady)

    def run(self, most: int = 0, **options: int) -> list[Judged]:
        """Stopped, as by a kill, behind so many answers."""
        entries = [Entry(self.pack, one.exercise, "ada", one.submission, None) for one in self.answers]
        found = []
        self.given.clear()
        with closing(Cache(self.notes.append, **options)) as cache, cache.run(entries):
            for number, (_, judged) in enumerate(cache.over(self.judge, self.pack, "why")(self.answers), start=1):
                found.append(judged)
                if number == most:
                    raise KeyboardInterrupt
        return found


def test_what_is_known_comes_back_as_it_was(home: Path) -> None:
    pack = _pack(home)
    first, second = Class(pack, "select 3", "select 4"), Class(pack, "select 4", "select 5")
    before, after = first.run(), second.run()
    assert (first.given, second.given) == (["select 3", "select 4"], ["select 5"])
    known = replace(before[1], outcome=replace(before[1].outcome, submission=None))
    assert after[0] == known
    assert first.notes == second.notes == []


@pytest.mark.parametrize(
    ("changed", "again"),
    [
        ({"staff/emp.csv": "id,name\n1,Bo\n"}, True),
        ({"staff/schema.sql": "create table emp (id integer);"}, True),
        ({"one/solution.sql": "select 9"}, True),
        ({"one/exercise.toml": "points = 5"}, True),
        ({"pack.toml": FILES["pack.toml"] + "[limits]\nrows = 7\n"}, True),
        ({"two/solution.sql": "select 9"}, False),
        ({"one/prompt.md": "# One, once more\n"}, False),
        ({"one/reject/wrong.sql": "select 8"}, False),
    ],
    ids=lambda one: next(iter(one)) if isinstance(one, dict) else "",
)
def test_what_can_change_a_verdict_makes_it_unknown(home: Path, changed: dict[str, str], again: bool) -> None:
    Class(_pack(home), "select 3").run()
    after = Class(_pack(home, changed), "select 3")
    after.run()
    assert bool(after.given) is again


@pytest.mark.parametrize("status", ["timeout", "memory", "broke", "failed"])
def test_what_depends_on_the_clock_is_known_only_until_its_run_is_complete(home: Path, status: Status) -> None:
    run = Class(_pack(home), "select 3", "select 4", status=status, steady=status != "failed")
    with pytest.raises(KeyboardInterrupt):
        run.run(most=1)
    run.run()
    assert run.given == ["select 4"]
    run.run()
    assert run.given == ["select 3", "select 4"]


def test_a_run_that_is_stopped_loses_nothing(home: Path) -> None:
    run = Class(_pack(home), "select 3", "select 4", "select 5")
    with pytest.raises(KeyboardInterrupt):
        run.run(most=2)
    run.run()
    assert run.given == ["select 5"]


def test_two_runs_at_once_share_what_they_find(home: Path) -> None:
    pack = _pack(home)
    one, other = Class(pack, "select 3"), Class(pack, "select 3", "select 4")
    judge = one.judge

    def meanwhile(answers: Sequence[Answer]) -> Iterator[tuple[Answer, Judged]]:
        other.run()
        return judge(answers)

    one.judge = meanwhile  # type: ignore[method-assign]  # as another process would
    one.run()
    assert one.notes == other.notes == []
    other.run()
    assert other.given == []


@pytest.mark.parametrize("data", [b"", b"not a database, but long enough to be looked at by one that reads it" * 9])
def test_a_broken_file_is_no_more_than_a_note(home: Path, data: bytes) -> None:
    path().parent.mkdir(parents=True)
    path().write_bytes(data)
    run = Class(_pack(home), "select 3")
    run.run()
    run.run()
    assert bool(run.given) is bool(data)
    assert len(run.notes) == (2 if data else 0)
    assert all(str(path()) in note and "nothing is kept" in note for note in run.notes)


def test_a_folder_that_cannot_be_made_is_no_more_than_a_note(home: Path) -> None:
    (home / "cache").write_text("a file")
    run = Class(_pack(home), "select 3")
    assert len(run.run()) == 1
    assert len(run.notes) == 1


def test_what_others_write_there_is_never_run_nor_believed(home: Path) -> None:
    run = Class(_pack(home), "select 3")
    run.run()
    for data in (b"", b"cos\nsystem\n(S'true'\ntR.", b"\x80"):
        with closing(sqlite3.connect(path())) as connection, connection:
            connection.execute("UPDATE outcomes SET outcome = ?", (data,))
        run.run()
        assert run.given == ["select 3"]
    assert run.notes == []


def test_a_table_of_somebody_else_is_no_more_than_a_note(home: Path) -> None:
    path().parent.mkdir(parents=True)
    with closing(sqlite3.connect(path())) as connection, connection:
        connection.execute("CREATE TABLE outcomes (a INTEGER)")
    run = Class(_pack(home), "select 3")
    run.run()
    assert len(run.notes) == 1


def test_the_oldest_go_where_there_are_too_many(home: Path) -> None:
    pack = _pack(home)
    many = Class(pack, *(f"select {number}" for number in range(400)))
    many.run(most_bytes=100_000)
    with closing(sqlite3.connect(path())) as connection:
        ((count, last),) = connection.execute("SELECT count(*), max(rowid) FROM outcomes").fetchall()
    assert 10 < count < 400
    assert last == 400
    after = Class(pack, "select 399", "select 0")
    after.run()
    assert after.given == ["select 0"]


def test_only_their_user_may_look_at_them(home: Path) -> None:
    Class(_pack(home), "select 3").run()
    assert path().parent.stat().st_mode & 0o077 == 0
