"""What learners get of a pack: nothing that gives a solution away, and enough for verdicts like the course's."""

import hashlib
import re
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

import pytest
from checked_packs import build

from grader.authoring.publish import Published, published
from grader.classroom.collecting.submissions import Entry
from grader.classroom.run import graded
from grader.cli.publish import write_folder
from grader.errors import PackError
from grader.pack import load
from grader.values.pack import Exercise, Pack, Script
from grader.values.report import Outcome, Submission
from grader.vocabulary import VOCABULARY

_FEW = "[worlds] # of the author: 24681357\ncount = 300\n"
_PAID = """-- nobody is to read this
SELECT name, pay * 31337 AS due FROM staff
WHERE pay >= 3900 AND name <> 'Zanzibar'
ORDER BY pay DESC
LIMIT 2
"""
EXERCISES = {
    "due": {
        "exercise.toml": _FEW + 'assume = [{ sql = "SELECT count(*) < 9 FROM staff", say = "A small staff." }]\n',
        "solution.sql": _PAID,
        "accept/written_otherwise.sql": "SELECT name, 31337 * pay FROM staff WHERE NOT pay < 3900"
        " AND name IS DISTINCT FROM 'Zanzibar' ORDER BY 2 DESC FETCH FIRST 2 ROWS ONLY",
        "reject/whoever.sql": "SELECT name, pay * 31337 FROM staff WHERE pay >= 3900 ORDER BY pay DESC LIMIT 2",
        "reject/more_than.sql": "SELECT name, pay * 31337 FROM staff WHERE pay > 3900 AND name <> 'Zanzibar'"
        " ORDER BY pay DESC LIMIT 2",
        "reject/unsorted.sql": "SELECT name, pay * 31337 FROM staff WHERE pay >= 5000 LIMIT 2",
        "starter.sql": "SELECT … FROM … -- go on here\n",
        "witnesses.sql": "-- world 1\nINSERT INTO staff VALUES (86420, 'a', 'b', 1);\n",
        "answer.sql": "SELECT 97531\n",
    },
    "rise": {
        "exercise.toml": 'kind = "change"\n' + _FEW,
        "solution.sql": "UPDATE staff SET pay = pay + 77003 WHERE dept = 'lab'",
        "reject/all.sql": "UPDATE staff SET pay = pay + 77003 WHERE dept <> 'attic'",
        "reject/unpaid.sql": "UPDATE staff SET pay = coalesce(pay, 0) + 77003 WHERE dept = 'lab'",
    },
    "seen": {
        "exercise.toml": '[feedback]\nreveal = "counterexample"\n' + _FEW + "[plan]\nfactor = 3.0\n",
        "solution.sql": "SELECT dept, count(*) AS heads FROM staff GROUP BY dept HAVING count(*) > 1",
        "reject/lonely.sql": "SELECT dept, count(*) AS heads FROM staff GROUP BY dept",
    },
    "kept": {
        "exercise.toml": '[feedback]\nreveal = "names"\n',
        "solution.sql": "SELECT name, pay + 55117 FROM staff",
    },
    "today": {"solution.sql": "SELECT name, current_date - DATE '1999-12-31' AS days FROM staff"},
}


@dataclass(frozen=True, slots=True)
class Handed:
    course: Pack
    done: Published
    out: Path
    home: Pack


@pytest.fixture(scope="module")
def handed(tmp_path_factory: pytest.TempPathFactory) -> Handed:
    root = tmp_path_factory.mktemp("publish")
    course = build(root / "staff", EXERCISES)
    (root / "staff/.notes").write_text("solution: 31337")
    (root / "staff/fixture/generate.sql").write_text("-- made by 13572468\n")
    done = published(course, 2, lambda total: nullcontext(lambda one: None))
    write_folder(root / "out", done.files)
    return Handed(course, done, root / "out", load(root / "out/staff", VOCABULARY))


def _graded(pack: Pack, given: list[tuple[str, Script]]) -> list[Outcome]:
    exercises = {one.name: one for one in pack.exercises}
    entries = [
        Entry(
            pack, exercises[name], None, Submission("", hashlib.sha256(one.text.encode()).hexdigest(), one.text), None
        )
        for name, one in given
    ]
    return graded(pack, entries, 2, False, lambda entry: None)


def _written(exercise: Exercise) -> list[Script]:
    return [exercise.solution, *exercise.accept, *(one.script for one in exercise.reject)]


def test_nothing_gives_a_solution_away(handed: Handed) -> None:
    files = {path.relative_to(handed.out): path for path in handed.out.rglob("*") if path.is_file()}
    there = {str(path) for path in files}
    assert there == {
        "staff/pack.toml",
        "staff/fixture/schema.sql",
        "staff/fixture/staff.csv",
        "staff/due/starter.sql",
        *(f"staff/{name}/{file}" for name in EXERCISES for file in ("prompt.md", "exercise.toml")),
        *(f"staff/{name}/expected/results.json" for name in EXERCISES),
        *(f"staff/{name}/expected/worlds.sql" for name in ("due", "rise", "seen")),
    }
    lines = {
        line.strip() for one in handed.course.exercises for script in _written(one) for line in script.text.split("\n")
    }
    for path in files.values():
        text = path.read_text()
        assert not [line for line in lines if len(line) > 9 and line in text], path
        # Constants of the solution, of comments, of the author's own worlds and of a learner's answer.
        if path.name != "results.json" and path.name != "worlds.sql":
            assert not re.findall("31337|Zanzibar|77003|55117|24681357|86420|97531|13572468|1999-12-31", text), path
        assert "reject" not in text, path
        assert "HAVING" not in text.upper(), path


def test_verdicts_at_home_agree(handed: Handed) -> None:
    judged = [one for one in handed.course.exercises if one.name not in handed.done.kept_back]
    given = [(one.name, script) for one in judged for script in _written(one)]
    outcomes = _graded(handed.home, given)
    right = {script.path for one in judged for script in (one.solution, *one.accept)}
    assert [outcome.status == "passed" for outcome in outcomes] == [script.path in right for _, script in given]
    assert all(outcome.score == outcome.points for outcome in outcomes if outcome.status == "passed")
    told = {(name, script.path.stem): outcome for (name, script), outcome in zip(given, outcomes, strict=True)}
    messages = {name: told[name, "solution"].verdicts[0].message for name in ("due", "rise", "seen")}
    assert messages == {
        "due": "no difference found on the sample data and 50 databases; your course also runs more",
        "rise": "no difference found on the sample data and 50 databases; your course also runs more",
        "seen": "no difference found on 50 databases; your course also compares the sample data, runs more, and looks "
        "at how the query is carried out",
    }
    lonely = told["seen", "lonely"].counterexample
    assert lonely is not None
    assert [table.title for table in lonely.tables] == ["staff"]
    assert lonely.expected.rows != (lonely.actual.rows if lonely.actual else None)
    # Right on the data, and wrong on a database that was handed out.
    assert told["rise", "unpaid"].verdicts[0].findings[0].name == "differs-on-world"


def test_what_only_the_course_judges(handed: Handed) -> None:
    assert handed.done.kept_back == {
        "kept": 'its `reveal` is "names"',
        "today": "its rows change from run to run",
    }
    assert [one.handout is not None and one.handout.judges for one in handed.home.exercises] == [
        one.name not in handed.done.kept_back for one in handed.home.exercises
    ]


def test_it_is_the_same_every_time(handed: Handed) -> None:
    one = replace(handed.course, exercises=tuple(one for one in handed.course.exercises if one.name == "seen"))
    again = published(one, 1, lambda total: nullcontext(lambda one: None))
    assert again.files.items() <= handed.done.files.items()
    assert PurePosixPath("staff/seen/expected/worlds.sql") in again.files


def test_a_file_that_holds_the_solution_is_not_published(tmp_path: Path) -> None:
    solution = "SELECT name, pay FROM staff ORDER BY pay DESC, name"
    settings = '[feedback]\nreveal = "names"\n'
    pack = build(
        tmp_path,
        {
            "leaky": {
                "exercise.toml": settings,
                "solution.sql": f"{solution};\n",
                "prompt.md": f"# Leaky\n\n> {solution}\n",
            }
        },
    )
    with pytest.raises(PackError, match=r"prompt\.md: holds the solution of `leaky`"):
        published(pack, 1, lambda total: nullcontext(lambda one: None))
