"""How a right answer is written, from its file to its outcome."""

from collections.abc import Callable
from pathlib import Path

import pytest

from grader.classroom import flow
from grader.classroom.collecting.submissions import Entry
from grader.classroom.run import graded
from grader.later import Later
from grader.pack import load
from grader.scoring import shares
from grader.values.pack import Exercise, Pack, Script
from grader.values.report import Outcome, Submission
from grader.vocabulary import VOCABULARY

SOLUTION = "SELECT id FROM staff WHERE pay > 1"
CARELESS = "SELECT id FROM staff WHERE pay > 1 OR pay = NULL"
NO_WORLDS = "[worlds]\ncount = 0\n"
FULL = {"result": 10 * 70 / 85, "style": 10 * 15 / 85}

Build = Callable[..., Pack]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    def building(exercise: str = NO_WORLDS, pack: str = "", solution: str = SOLUTION) -> Pack:
        files = {
            "pack.toml": f'format = 1\ntitle = "Staff"\n{pack}\n',
            "fixture/schema.sql": "CREATE TABLE staff (id INTEGER PRIMARY KEY, pay INTEGER);",
            "fixture/staff.csv": "id,pay\n1,1\n2,2\n3,3\n",
            "task/prompt.md": "# Task\n",
            "task/solution.sql": solution,
            "task/exercise.toml": exercise,
        }
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text)
        return load(tmp_path, VOCABULARY)

    return building


def outcomes(pack: Pack, *answers: str, staff: bool = True) -> list[Outcome]:
    (exercise,) = pack.exercises
    entries = [Entry(pack, exercise, str(place), Submission("", "", text), None) for place, text in enumerate(answers)]
    return graded(pack, entries, 1, staff, lambda entry: None)


def told(outcome: Outcome) -> list[tuple[str, str]]:
    return [(verdict.check, verdict.status) for verdict in outcome.verdicts]


def test_the_points_are_shared_once_the_rows_are_right(build: Build) -> None:
    right, careless, wrong, unread = outcomes(build(), SOLUTION, CARELESS, "SELECT pay FROM staff", "SELEC")
    assert (right.status, right.score, told(right)) == ("passed", 10, [("result", "passed"), ("style", "passed")])
    assert (careless.status, told(careless)) == ("passed", [("result", "passed"), ("style", "failed")])
    assert careless.score == pytest.approx(FULL["result"] + FULL["style"] / 2)
    assert [one.name for one in careless.verdicts[1].findings] == ["eq-null"]
    for one in (wrong, unread):
        assert (one.score, told(one)[1]) == (0, ("style", "skipped"))
        assert one.verdicts[1].message == "waits for result"
        assert one.verdicts[1].points == pytest.approx(FULL["style"])


def test_what_a_world_refutes_is_not_read(build: Build) -> None:
    right, refuted = outcomes(build("[worlds]\ncount = 300\n"), CARELESS, CARELESS.replace(">", "<>"))
    assert (right.status, right.worlds, told(right)[1]) == ("passed", 300, ("style", "failed"))
    assert (refuted.status, refuted.score, told(refuted)[1]) == ("failed", 0, ("style", "skipped"))


def test_places_are_those_of_the_file_in_any_dialect(build: Build) -> None:
    pack = build(pack='dialect = "mysql"')
    (outcome,) = outcomes(pack, "USE shop;\n-- mine\nSELECT `id` FROM staff WHERE pay > 1\n  OR pay = NULL;\n")
    (finding,) = outcome.verdicts[1].findings
    assert finding.place is not None
    assert (finding.name, finding.place.line, finding.place.column) == ("eq-null", 4, 6)


def test_changes_are_read_too(build: Build) -> None:
    pack = build(f'kind = "change"\n{NO_WORLDS}', solution="DELETE FROM staff WHERE pay = 2")
    (outcome,) = outcomes(pack, "DELETE FROM staff WHERE pay = 2 OR pay = NULL")
    assert (outcome.status, told(outcome)[1]) == ("passed", ("style", "failed"))


def test_settings_of_the_pack_and_the_exercise(build: Build) -> None:
    muted = build(pack='[style]\nmute = ["eq-null"]')
    assert outcomes(muted, CARELESS)[0].score == 10
    dear = build(f"{NO_WORLDS}[style]\npoints = 1.5\n", pack="[rubric]\nresult = 60\nstyle = 40")
    assert outcomes(dear, CARELESS)[0].score == 8.5
    without = build(pack="[rubric]\nresult = 100")
    (outcome,) = outcomes(without, CARELESS)
    assert (outcome.score, told(outcome)) == (10, [("result", "passed")])


def test_what_is_hidden_stays_hidden(build: Build) -> None:
    (names,) = outcomes(build(f'{NO_WORLDS}[feedback]\nreveal = "names"\n'), CARELESS, staff=False)
    (finding,) = names.verdicts[1].findings
    assert (finding.name, finding.message, finding.place) == ("eq-null", "eq null", None)
    (verdict,) = outcomes(build(f'{NO_WORLDS}[feedback]\nreveal = "verdict"\n'), CARELESS, staff=False)
    assert (verdict.verdicts[1].findings, verdict.verdicts[1].message) == ((), "")


@pytest.mark.parametrize("reading", [Later("grader.bench:no_such_task"), None])
def test_what_cannot_be_read_to_the_end_costs_nothing(build: Build, monkeypatch, reading: Later | None) -> None:
    """A task that breaks, and one that is killed."""
    if reading is not None:
        monkeypatch.setattr(flow, "read", reading)
    else:
        monkeypatch.setattr(flow, "_READ", 0.001)
    (outcome,) = outcomes(build(), CARELESS)
    assert (outcome.status, outcome.score, told(outcome)) == ("passed", 10, [("result", "passed"), ("style", "broke")])
    assert "costs nothing" in outcome.verdicts[1].message


def test_the_share_of_each_check() -> None:
    exercise = Exercise("task", "Task", Path(), "", Script(Path(), SOLUTION))
    assert shares({"result": 70, "plan": 15, "style": 15}, exercise) == pytest.approx(FULL)
    assert shares({"result": 100}, exercise) == {"result": 10}
    assert shares({"style": 100}, exercise) == {"result": 0, "style": 10}
    # Nobody asked for a plan: its share cannot be all there is.
    assert shares({"plan": 100, "style": 0}, exercise) == {"result": 10}
