"""Hostile submissions get a status like any other, and cost nothing but themselves."""

import getpass
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pytest
from confinement import ASIDE, SECRETS, SOLUTION, Ran, grade, honest
from hostile.generated import Hostile
from hostile_cases import corpus, is_quick

#: How many go through one worker: enough to share its start, few enough to share the work between processors.
_QUICK_AT_ONCE, _SLOW_AT_ONCE = 48, 3
#: One slow case in so many, from every file, is enough for every day.
_SLOW_TO_SKIP = 28
#: What a process takes that does not run a stranger's query.
_BYSTANDER = 1 << 30


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "batch" in metafunc.fixturenames:
        cases = [case for part in corpus().values() for case in part]
        slow = [case for case in cases if not is_quick(case)]
        if not metafunc.config.getoption("--all-hostile", default=False):
            slow = slow[::_SLOW_TO_SKIP]
        quick = [case for case in cases if is_quick(case)]
        batches = [*_batches(slow, _SLOW_AT_ONCE), *_batches(quick, _QUICK_AT_ONCE)]
        metafunc.parametrize("batch", batches, ids=lambda batch: batch[0].name)


def _batches(cases: Sequence[Hostile], size: int) -> Iterator[Sequence[Hostile]]:
    return (cases[start : start + size] for start in range(0, len(cases), size))


def test_costs_nothing_but_itself(batch: Sequence[Hostile], tmp_path: Path) -> None:
    answers: dict[str, str | bytes] = {}
    for place, case in enumerate(batch):
        answers[f"{place:03} hostile"] = case.text
        if place == _watched_by(place, batch):
            answers[f"{place:03} honest"] = honest(place)
    # They are graded in the order of their names: an honest one follows two hostile ones in the same worker.
    answers = {name.replace("hostile", "a").replace("honest", "b"): text for name, text in answers.items()}
    ran = grade(tmp_path, answers)
    problems = [problem for place in range(len(batch)) for problem in _problems(ran, place, batch, tmp_path)]
    assert problems == []
    assert ran.changed_files == ()
    assert ran.left_behind == ()
    _assert_within_limits(ran)


def _watched_by(place: int, batch: Sequence[Hostile]) -> int:
    """The place of the honest answer that comes next."""
    return min(place | 1, len(batch) - 1)


def _problems(ran: Ran, place: int, batch: Sequence[Hostile], folder: Path) -> Iterator[str]:
    case, outcome = batch[place], ran.outcomes[f"{place:03} a"]
    after = ran.outcomes[f"{_watched_by(place, batch):03} b"]
    if outcome["status"] not in case.status:
        yield f"{case.name}: {outcome['status']}, not {' or '.join(case.status)}: {_told(outcome)[:500]}"
    if (after["status"], after["score"]) != ("passed", after["points"]):
        yield f"{case.name}: the honest answer after it: {after['status']}, {_told(after)[:500]}"
    own = case.text if isinstance(case.text, str) else case.text.decode(errors="replace")
    for secret in _secrets(folder):
        if secret.lower() in _told(outcome).lower() and secret.lower() not in own.lower():
            yield f"{case.name}: tells {secret!r}: {_told(outcome)[:500]}"


def _told(outcome: Mapping[str, Any]) -> str:
    """All that is said about a submission, beside itself."""
    return json.dumps({**outcome, "submission": None}, ensure_ascii=False)


def _secrets(folder: Path) -> set[str]:
    own = {
        str(folder),
        str(Path.home()),
        f"{getpass.getuser()}/",
        ".duckdb",
        "site-packages",
        "stack_trace",
        "Traceback",
    }
    return {SOLUTION, ASIDE, "/pack/", *SECRETS.values(), *own, *_settings()}


@cache
def _settings() -> frozenset[str]:
    """Those with an underline, which are no words of everyday language."""
    names = duckdb.sql("select name from duckdb_settings()").fetchall()
    return frozenset(name for (name,) in names if "_" in name)


def _assert_within_limits(ran: Ran) -> None:
    """The system's own limit holds for whatever ran a stranger's query; nothing else grows."""
    confined = [(one, one.limit) for one in ran.footprints.values() if one.limit is not None]
    others = [one for one in ran.footprints.values() if one.limit is None]
    assert [one for one, limit in confined if one.space > limit] == []
    # A worker that takes a dead one's place may be seen while it loads only: before its limit, and far from it.
    most = max([_BYSTANDER, *(limit for _, limit in confined)])
    assert [one for one in others if one.space > most or one.resident > _BYSTANDER / 4] == []
    assert ran.footprints[ran.parent].limit is None


def test_a_worker_is_confined(tmp_path: Path) -> None:
    ran = grade(
        tmp_path, {"greedy": "select repeat('x', 2000000000)", "slow": "select count(*) from range(9000000000000)"}
    )
    assert {name: outcome["status"] for name, outcome in ran.outcomes.items()} == {
        "greedy": "memory",
        "slow": "timeout",
    }
    limits = [one.limit for one in ran.footprints.values() if one.limit is not None]
    assert limits
    # The size of a worker that has loaded, with two instances for worlds, 512 MB for the query, 256 MiB of slack.
    assert all(1 << 30 < limit < 3 << 30 for limit in limits)


def test_the_corpus_is_whole() -> None:
    """A case file that no longer parses must not pass for one without cases."""
    cases = corpus()
    assert len(cases) == 12
    assert min(len(part) for part in cases.values()) >= 25
    assert sum(len(part) for part in cases.values()) >= 600
    names = [case.name for part in cases.values() for case in part]
    assert len(names) == len(set(names))
