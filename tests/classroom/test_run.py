"""Grading in workers: the same verdicts in the same order however many work, and a status for every way to end."""

import os
import signal
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, cast

import pytest

from grader.classroom import flow, run
from grader.classroom.collecting.submissions import Entry
from grader.classroom.run import graded
from grader.errors import PackError
from grader.later import Later
from grader.pack import load
from grader.sandbox import files
from grader.sandbox.kept import kept
from grader.values.judged import Judged
from grader.values.pack import Pack
from grader.values.report import Outcome, Submission
from grader.values.run import Failure
from grader.vocabulary import VOCABULARY

_SLOW = "select count(*) from range(1000000) a, range(1000000000) b"
_GREEDY = "select repeat('x', 2000000000)"
_RIGHT = "select id, name from emp where id > 1 order by id"

Build = Callable[..., Pack]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """A pack of the exercise `task`, and of others by their solutions."""

    def building(limits: str = "seconds = 1", schema: str = "", **solutions: str) -> Pack:
        files = {
            "pack.toml": f'format = 1\ntitle = "Staff"\nfixture = "staff"\n[limits]\n{limits}\n',
            "staff/schema.sql": schema or "create table emp (id integer primary key, name varchar);",
            "staff/emp.csv": "id,name\n1,Ada\n2,Ben\n3,Cid\n",
        }
        for name, solution in {"task": _RIGHT, **solutions}.items():
            files |= {f"{name}/prompt.md": f"# {name}\n\nWho?\n", f"{name}/solution.sql": solution}
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text)
        return load(tmp_path, VOCABULARY)

    return building


def _entries(pack: Pack, *answers: str | Failure, exercise: str = "task") -> list[Entry]:
    chosen = next(one for one in pack.exercises if one.name == exercise)
    return [
        Entry(pack, chosen, f"{number:02}", None, answer)
        if isinstance(answer, Failure)
        else Entry(pack, chosen, f"{number:02}", Submission(f"{number:02}/{exercise}.sql", "0" * 64, answer), None)
        for number, answer in enumerate(answers)
    ]


def _graded(pack: Pack, entries: Sequence[Entry], jobs: int = 1) -> list[Outcome]:
    told: list[Entry] = []
    outcomes = graded(pack, entries, jobs, True, told.append)
    # Progress is told once for each.
    assert sorted(map(id, told)) == sorted(map(id, entries))
    return outcomes


def _statuses(outcomes: Sequence[Outcome]) -> list[str]:
    return [outcome.status for outcome in outcomes]


_ANSWERS = (
    _RIGHT,
    "select id from emp order by id",
    "selec",
    Failure("missing", "missing", "nothing handed in yet"),
    _GREEDY,
    "drop table emp",
    "from emp a, emp b, emp c",
    _SLOW,
    "select id, name from emp where id > 1",
    _RIGHT,
)
_STATUSES = ["passed", "failed", "error", "missing", "memory", "refused", "too_large", "timeout", "failed", "passed"]


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_outcomes_are_the_same_and_in_order_however_many_work(build: Build, jobs: int) -> None:
    pack = build("seconds = 1\nrows = 20")
    outcomes = _graded(pack, _entries(pack, *_ANSWERS), jobs)
    assert _statuses(outcomes) == _STATUSES
    assert [outcome.learner for outcome in outcomes] == [f"{number:02}" for number in range(len(_ANSWERS))]
    assert [outcome.score for outcome in outcomes] == [10, 0, 0, 0, 0, 0, 0, 0, 0, 10]
    texts = [outcome.submission.text if outcome.submission else "" for outcome in outcomes]
    assert texts == [answer if isinstance(answer, str) else "" for answer in _ANSWERS]


def test_the_same_verdicts_with_one_job_and_with_two(build: Build) -> None:
    pack = build("seconds = 1\nrows = 20")
    alone, together = (_graded(pack, _entries(pack, *_ANSWERS), jobs) for jobs in (1, 2))
    assert [outcome.verdicts for outcome in alone] == [outcome.verdicts for outcome in together]


def test_nothing_to_run_starts_nothing(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = build(schema="this is no schema")
    monkeypatch.setattr(run, "Workers", None)
    outcomes = _graded(pack, _entries(pack, Failure("missing", "missing", "nothing handed in yet")))
    assert _statuses(outcomes) == ["missing"]


def test_a_fixture_that_does_not_load_is_told(build: Build) -> None:
    pack = build(schema="create table emp (id integer, name nonsense);")
    with pytest.raises(PackError, match=r"schema\.sql"):
        _graded(pack, _entries(pack, _RIGHT))


@pytest.mark.parametrize(
    ("solution", "told"),
    [
        (_SLOW, "takes longer|takes too long"),
        ("select length(regexp_replace(repeat('a', 150000000), '(a)(a)?', '\\2\\1', 'g')) as n", "too long|memory"),
        (_GREEDY, "memory"),
        ("from emp a, emp b, emp c", "more rows than the pack allows"),
        ("select nobody from emp", 'Referenced column "nobody" not found'),
        ("drop table emp", "solution"),
    ],
    ids=["slow", "killed", "greedy", "too large", "wrong", "no query"],
)
def test_a_solution_that_does_not_run_is_its_authors_mistake(build: Build, solution: str, told: str) -> None:
    pack = build("seconds = 0.5\nrows = 20", other=solution)
    with pytest.raises(PackError, match=told) as caught:
        _graded(pack, [*_entries(pack, _RIGHT), *_entries(pack, _RIGHT, exercise="other")])
    assert {mistake.path.parts[-2:] for mistake in caught.value.mistakes} == {("other", "solution.sql")}


def test_all_solutions_that_do_not_run_are_told_at_once(build: Build) -> None:
    pack = build(one="select a from emp", two="select b from emp", three="select c from emp order by")
    names = ("one", "two", "three", "task")
    with pytest.raises(PackError) as caught:
        _graded(pack, [entry for name in names for entry in _entries(pack, _RIGHT, exercise=name)])
    assert {mistake.path.parent.name for mistake in caught.value.mistakes} == {"one", "two", "three"}


def test_a_broken_solution_nobody_answered_stops_nobody(build: Build) -> None:
    pack = build(other="select nobody from emp")
    assert _statuses(_graded(pack, _entries(pack, _RIGHT))) == ["passed"]


def _judge(bench: object, place: str, submission: Submission) -> Judged:
    """Stands in for the judge, in the worker: does what the answer says behind its learner, and notes when."""
    log = Path(kept(place).pack.folder, "log")
    learner, word, rest = (*submission.text.split(" ", 2), "")[:3]
    with files.allowed(), log.open("a") as file:
        file.write(f"{learner} begins\n")
    tries = log.read_text().count(f"{learner} begins")
    if word == "raise":
        raise ValueError(rest)
    if word == "kill":
        os.kill(os.getpid(), int(rest))
    if word == "hang" and tries <= int(rest):
        time.sleep(30)
    if word == "sleep":
        time.sleep(float(rest))
    with files.allowed(), log.open("a") as file:
        file.write(f"{learner} ends\n")
    return cast(Judged, _later_judge(bench, place, Submission("", "", _RIGHT)))


_later_judge: Any = Later("grader.bench:judge")


@pytest.fixture
def obedient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flow, "judge", _judge)
    monkeypatch.setattr(flow, "_GRACE", 0.3)


def _log(pack: Pack) -> list[tuple[str, str]]:
    lines = [line.split() for line in Path(pack.folder, "log").read_text().splitlines()]
    return [(learner, what) for learner, what in lines]


def _told(pack: Pack, *words: str) -> list[Entry]:
    """Entries that say what the judge is to do."""
    return _entries(pack, *(f"{number:02} {word}" for number, word in enumerate(words)))


@pytest.mark.usefixtures("obedient")
def test_our_own_failure_is_broke_and_costs_nobody_else(build: Build) -> None:
    pack = build()
    outcomes = _graded(pack, _told(pack, "go", "raise out of ideas", "go"))
    assert _statuses(outcomes) == ["passed", "broke", "passed"]
    assert outcomes[1].score is None
    (verdict,) = outcomes[1].verdicts
    assert verdict.status == "broke"
    assert "no fault of the learner's" in verdict.message
    assert "out of ideas" in verdict.message


@pytest.mark.usefixtures("obedient")
@pytest.mark.parametrize(
    ("number", "status", "name"),
    [
        (signal.SIGSEGV, "error", "engine-crash"),
        (signal.SIGABRT, "memory", "memory"),
        (signal.SIGKILL, "memory", "memory"),
    ],
)
def test_a_death_is_a_status(build: Build, number: int, status: str, name: str) -> None:
    pack = build()
    outcomes = _graded(pack, _told(pack, f"kill {int(number)}", "go"))
    assert _statuses(outcomes) == [status, "passed"]
    assert outcomes[0].score == 0
    assert [finding.name for verdict in outcomes[0].verdicts for finding in verdict.findings] == [name]


@pytest.mark.usefixtures("obedient")
def test_a_timeout_is_tried_once_more_and_alone(build: Build) -> None:
    pack = build("seconds = 0.5")
    outcomes = _graded(pack, _told(pack, "hang 1", "hang 1", *["sleep 0.2"] * 5), jobs=2)
    assert _statuses(outcomes) == ["passed"] * 7
    log = _log(pack)
    begun = [learner for learner, what in log if what == "begins"]
    assert [begun.count(learner) for learner in ("00", "01", "02")] == [2, 2, 1]
    # The second tries come when everybody else is done, one after the other.
    first, _, second, _ = last = log[-4:]
    assert {first[0], second[0]} == {"00", "01"}
    assert last == [(learner, what) for learner in (first[0], second[0]) for what in ("begins", "ends")]


@pytest.mark.usefixtures("obedient")
def test_a_second_timeout_counts(build: Build) -> None:
    pack = build("seconds = 0.5")
    assert _statuses(_graded(pack, _told(pack, "hang 2", "go"))) == ["timeout", "passed"]
    assert [learner for learner, what in _log(pack) if what == "begins"] == ["00", "01", "00"]


@pytest.mark.usefixtures("obedient")
def test_a_timeout_has_the_time_it_took(build: Build) -> None:
    pack = build("seconds = 0.2\nrows = 1000")
    (outcome,) = _graded(pack, _told(pack, "hang 9"))
    # Of the query, of the judge, and of the most rows to compare.
    assert outcome.status == "timeout"
    assert 0.5 <= outcome.seconds <= 0.2 + 0.3 + 0.01 + 1e-6


@pytest.mark.usefixtures("obedient")
def test_deadlines_count_from_the_moment_an_answer_is_begun(build: Build) -> None:
    pack = build("seconds = 0.5")
    assert set(_statuses(_graded(pack, _told(pack, *["sleep 0.6"] * 5)))) == {"passed"}
    begun = [learner for learner, what in _log(pack) if what == "begins"]
    assert begun == sorted(set(begun))
