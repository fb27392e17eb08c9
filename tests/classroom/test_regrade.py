"""Two reports held against each other: who comes out otherwise, who loses by it, and what changed in between."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from grader.classroom.collecting.submissions import Entry
from grader.classroom.gradebook import report
from grader.classroom.old_report import old_report, require_same_learners, stored
from grader.classroom.regrade import regrade
from grader.errors import UsageError
from grader.reporters import json as json_reporter
from grader.reporters.parts.screen import Screen
from grader.values.pack import Pack
from grader.values.regrade import Regrade, Standing
from grader.values.report import Finding, Outcome, Report, Submission, Verdict

FILES = {"pack.toml": "0" * 64, "fixture/orders.csv": "1" * 64, "first/solution.sql": "2" * 64}


@pytest.fixture
def joins(joins: Pack) -> Pack:
    first, second = joins.exercises
    exercises = replace(first, name="first"), replace(second, name="second")
    return replace(joins, exercises=exercises, digests=FILES)


def _outcome(learner: str | None, score: float | None, exercise: str = "first", **more: object) -> Outcome:
    status = "broke" if score is None else "passed" if score == 10 else "failed"
    message = "no difference found" if score == 10 else "2 rows are missing"
    finding = Finding("missing-rows", "error", message)
    verdict = Verdict("result", "passed" if score == 10 else "failed", score or 0, 10, message, (finding,))
    submission = Submission(f"{learner}.sql", "a" * 64, "SELECT 1")
    whole = Outcome("joins", learner, exercise, status, score, 10, 0.1, 0, 1, submission, (verdict,))
    return replace(whole, **more)


def _report(pack: Pack, *outcomes: Outcome, worlds: int | None = None) -> Report:
    return report([pack], outcomes, {"worlds": worlds})


def _against(tmp_path: Path, old: Report, new: Report, pack: Pack) -> Regrade:
    path = tmp_path / "old.json"
    path.write_text(json_reporter.render(old, Screen()))
    return regrade(old_report(path, [pack]), new, [pack])


def _changed(pack: Pack, files: Mapping[str, str]) -> Pack:
    return replace(pack, sha256="f" * 64, digests=files)


@pytest.mark.parametrize(
    ("before", "after", "is_less"),
    [
        ((10, 10), (9, 10), True),
        ((9, 10), (10, 10), False),
        ((10, 10), (10, 20), True),  # another share of what there is now
        ((10, 10), (5, 5), True),
        ((10, 10), (20, 20), False),
        ((0, 10), (None, 10), False),
        ((5, 10), (None, 10), True),
        ((None, 10), (0, 10), False),
        ((10 * 0.7, 10), (7, 10), False),
    ],
)
def test_who_loses_points(before, after, is_less):
    was, one = (Standing("failed", *standing, "") for standing in (before, after))
    assert one.is_less_than(was) is is_less


def test_who_flips_and_why(tmp_path, joins):
    old = _report(joins, *(_outcome(name, 10) for name in ("ada", "bo", "cy")), _outcome("ada", 0, "second"))
    changed = _changed(joins, {**FILES, "first/solution.sql": "9" * 64, "first/exercise.toml": "3" * 64})
    answer = Submission("bo.sql", "b" * 64, "SELECT 2")
    outcomes = [_outcome("ada", 0), _outcome("bo", 0, submission=answer), _outcome("cy", 10)]
    found = _against(tmp_path, old, _report(changed, *outcomes, _outcome("ada", 10, "second")), changed)
    ours = ("exercise.toml of first is new", "solution.sql of first changed")
    assert [(flip.learner, flip.exercise, flip.loses, flip.causes) for flip in found.flips] == [
        ("ada", "first", True, ours),
        ("bo", "first", True, ("the learner's own answer changed", *ours)),
        ("ada", "second", False, ("nothing that is known to matter changed, so the old verdict or the new one is"
                                  " doubtful: look at both",)),
    ]  # fmt: skip
    assert (found.flips[0].before.message, found.flips[0].after.message) == (
        "no difference found", "2 rows are missing",
    )  # fmt: skip
    assert (found.compared, found.losing, found.changes) == (4, 2, ours)


def test_what_is_not_of_one_exercise_concerns_all(tmp_path, joins):
    changed = _changed(joins, {"pack.toml": "9" * 64, "first/solution.sql": "2" * 64})
    old, new = _report(joins, _outcome(None, 10, "second")), _report(changed, _outcome(None, 0, "second"), worlds=50)
    old = replace(old, run=replace(old.run, grader="0.0.1", duckdb="1.4.0"))
    (flip,) = _against(tmp_path, old, new, changed).flips
    assert flip.causes == (
        "the fixture's orders.csv is gone",
        "pack.toml changed",
        f"grader 0.0.1 → {new.run.grader}",
        f"duckdb 1.4.0 → {new.run.duckdb}",
        "options: worlds as the exercises say → 50",
    )


@pytest.mark.parametrize(
    ("before", "after", "cause"),
    [
        ({}, {"status": "timeout"}, "a limit of time or memory, which depends on the machine"),
        ({"worlds": 300}, {"worlds": 512}, "tried on 300 databases before, on 512 now: time ran out"),
        ({"worlds": 2000}, {"worlds": 512}, "nothing that is known to matter changed, so"),
    ],
)
def test_this_machine_may_be_why(tmp_path, joins, before, after, cause):
    old, new = _report(joins, _outcome("ada", 10, **before)), _report(joins, _outcome("ada", 0, **after))
    (flip,) = _against(tmp_path, old, new, joins).flips
    assert [told[: len(cause)] for told in flip.causes] == [cause]


def test_reports_of_before_files_were_told(tmp_path, joins):
    changed = _changed(joins, {**FILES, "pack.toml": "9" * 64})
    path = tmp_path / "old.json"
    document = json.loads(json_reporter.render(_report(joins, _outcome("ada", 10)), Screen()))
    for newer in ("insight", "against"):
        del document[newer]
    del document["run"]["files"]
    path.write_text(json.dumps(document))
    found = regrade(old_report(path, [joins]), _report(changed, _outcome("ada", 0)), [changed])
    assert found.changes == ("the pack joins changed; the old report does not say in which of its files",)


def test_who_and_what_is_new_or_gone(tmp_path, joins):
    old = _report(joins, _outcome("ada", 10), _outcome("bo", 10), _outcome("ada", 10, "third"))
    found = _against(tmp_path, old, _report(joins, _outcome("ada", 10), _outcome("cy", 0, "second")), joins)
    assert (found.new_learners, found.gone_learners) == (("cy",), ("bo",))
    assert (found.new_exercises, found.gone_exercises, found.flips) == (("second",), ("third",), ())


def test_answers_that_a_report_holds_are_graded_again(tmp_path, joins):
    first, _ = joins.exercises
    begun = Submission("bo/first.sql", "b" * 64, first.starter.text)
    unread = Verdict("result", "failed", 0, 10, "first.sql, line 1: this is not text")
    outcomes = [
        _outcome("ada", 10),
        _outcome("bo", 0, status="missing", submission=begun),
        _outcome("cy", 0, status="refused", submission=None, verdicts=(unread,)),
        _outcome("di", 0, "third"),
    ]
    path = tmp_path / "old.json"
    path.write_text(json_reporter.render(_report(joins, *outcomes), Screen()))
    old = old_report(path, [joins])
    ada, bo, cy = stored(old, [joins]).entries
    assert ada == Entry(joins, first, "ada", outcomes[0].submission, None)
    assert (bo.failure.message, cy.failure.message) == ("the starter is still as it was", unread.message)
    assert old.is_of_a_class
    with pytest.raises(UsageError, match=r"`ada`, `bo`, `cy`, `di`; graded now is a single learner without a name"):
        require_same_learners(old, [replace(ada, learner=None)])


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xff{", "is no report of this grader in JSON: JSON is malformed"),
        (b"[" * 100_000, "is no report of this grader in JSON: "),
        (b"{}", r"missing required field `format`\n    `grade PACK --format json --output OLD.json` writes one"),
    ],
)
def test_what_is_no_report_is_told(tmp_path, joins, content, told):
    path = tmp_path / "old.json"
    with pytest.raises(UsageError, match="cannot be read: no such file or directory"):
        old_report(path, [joins])
    path.write_bytes(content)
    with pytest.raises(UsageError, match=told):
        old_report(path, [joins])


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"format": 2}, r"Invalid enum value 2 - at `\$.format`"),
        ({"outcomes": [{"score": "x"}]}, r"got `str` - at `\$.outcomes\[0\].score`"),
        ({"outcomes": [{"points": 0}]}, "`float` > 0.0"),
        ({"run": {"packs": {"sums": ""}}}, "is a report of `sums`, not of `joins`"),
    ],
)
def test_what_is_no_report_of_this_pack_is_told(tmp_path, joins, change, told):
    path = tmp_path / "old.json"
    document = json.loads(json_reporter.render(_report(joins, _outcome("ada", 10)), Screen()))
    document["run"] |= change.pop("run", {})
    document["outcomes"][0] |= change.pop("outcomes", [{}])[0]
    path.write_text(json.dumps(document | change))
    with pytest.raises(UsageError, match=told):
        old_report(path, [joins])
