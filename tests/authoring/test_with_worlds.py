"""`grade check` with generated databases: assumptions that starve them, and the few that are kept."""

from contextlib import nullcontext
from pathlib import Path

import pytest
from checked_packs import build, leave

from grader.authoring.check import Checked, checked
from grader.classroom.collecting.submissions import Entry
from grader.classroom.run import graded
from grader.errors import PackError
from grader.pack import load
from grader.values.pack import Pack
from grader.values.report import Outcome, Submission
from grader.vocabulary import VOCABULARY

ON = "[worlds]\ncount = 400\n"
STARVED = """
assume = [
    { sql = "SELECT count(*) > 30 FROM staff", say = "There is a crowd." },
    { sql = "SELECT count(*) >= 0 FROM staff", say = "There may be nobody." },
]
"""
#: Wrong where somebody earns nothing or NULL, which the data show for NULL only.
PAID = "SELECT id, name FROM staff WHERE pay > 0"


def outcome_of(pack: Pack, sql: str) -> Outcome:
    (exercise,) = pack.exercises
    (outcome,) = graded(
        pack, [Entry(pack, exercise, None, Submission("a", "", sql), None)], 1, True, lambda entry: None
    )
    return outcome


def check(pack: Pack, save: bool = False) -> Checked:
    names = [exercise.name for exercise in pack.exercises]
    return checked(pack, names, 2, lambda total: nullcontext(lambda entry: None), leave, save)


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    reject = {"reject/none.sql": "SELECT id, name FROM staff WHERE pay >= 0"}
    return build(tmp_path, {"paid": {"solution.sql": PAID, "exercise.toml": ON, **reject}})


def test_an_assumption_that_starves_worlds_is_told(tmp_path):
    starving = build(tmp_path, {"paid": {"solution.sql": PAID, "exercise.toml": ON + STARVED}})
    (found,) = check(starving).in_exercises["paid"]
    assert (found.name, found.severity) == ("starving-assumption", "warn")
    assert found.hit.message == "the assumption keeps 0 of 400 databases: There is a crowd."
    assert found.hit.path == tmp_path / "paid" / "exercise.toml"


def test_mutants_that_only_worlds_kill_are_counted(pack):
    (trial,) = check(pack).trials
    assert trial.hunt.killed_by_worlds >= 1
    assert trial.hunt.killed_by_fixture >= 1
    assert trial.answers[-1].got == "differs-on-world"


def test_witnesses_kill_what_is_known_and_are_tried_first(pack, tmp_path):
    (text,) = check(pack, save=True).witnesses.values()
    assert text.startswith("-- Small databases")
    assert "reject/none.sql" in text
    assert 1 <= text.count("\n-- world ") <= 4
    (tmp_path / "paid" / "witnesses.sql").write_text(text)
    # One drawn world alone would hardly show it.
    (tmp_path / "paid" / "exercise.toml").write_text("[worlds]\ncount = 1\n")
    kept = load(tmp_path, VOCABULARY)
    assert kept.sha256 != pack.sha256
    outcome = outcome_of(kept, "SELECT id, name FROM staff WHERE pay >= 0")
    assert [finding.name for finding in outcome.verdicts[0].findings] == ["differs-on-world"]
    assert outcome_of(kept, PAID + " -- again").status == "passed"


def test_witnesses_may_be_written_by_hand(pack, tmp_path):
    (tmp_path / "paid" / "exercise.toml").write_text("[worlds]\ncount = 1\n")
    (tmp_path / "paid" / "witnesses.sql").write_text(
        "-- world: somebody for nothing\nINSERT INTO staff VALUES (1, 'a', 'b', 0);\n"
    )
    outcome = outcome_of(load(tmp_path, VOCABULARY), "SELECT id, name FROM staff WHERE pay >= 0")
    assert outcome.counterexample is not None
    assert [table.rows for table in outcome.counterexample.tables] == [
        ((1, "a", "b", 0),)
    ] or outcome.status == "failed"


@pytest.mark.parametrize(
    ("world", "told"),
    [
        ("INSERT INTO staff VALUES (1, NULL, 'b', 0);", "NOT NULL"),
        ("INSERT INTO people VALUES (1);", "people"),
        ("DROP TABLE staff;", "DROP is no INSERT"),
        ("INSERT INTO staff VALUES (1", "syntax"),
    ],
)
def test_witnesses_that_are_no_worlds_are_told(pack, tmp_path, world, told):
    (tmp_path / "paid" / "witnesses.sql").write_text(f"-- by hand\n\n-- world 1\n{world}\n")
    with pytest.raises(PackError) as raised:
        outcome_of(load(tmp_path, VOCABULARY), PAID)
    (mistake,) = raised.value.mistakes
    assert (mistake.path.name, mistake.line) == ("witnesses.sql", 3)
    assert told in mistake.problem
