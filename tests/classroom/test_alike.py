"""Answers that are the same but for layout are judged once, and each is told what it would be told alone."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from grader.classroom.alike import outcomes
from grader.classroom.collecting.submissions import Entry
from grader.classroom.flow import Answer
from grader.classroom.run import OpenBench, graded
from grader.pack import load
from grader.scoring import scored
from grader.values.judged import Explanation, Judged
from grader.values.pack import Pack
from grader.values.report import Finding, Outcome, Place, Submission, Verdict
from grader.values.run import Status
from grader.vocabulary import VOCABULARY


def _entries(pack: Pack, *texts: str, exercise: str = "") -> list[Entry]:
    chosen = next(one for one in pack.exercises if one.name == exercise or not exercise)
    return [
        Entry(pack, chosen, f"{place:02}", Submission(f"{place:02}.sql", "0" * 64, text), None)
        for place, text in enumerate(texts)
    ]


class Judge:
    """Points at `b`, wherever it stands, and notes what it was given."""

    def __init__(self, pack: Pack, status: Status = "failed", message: str = "no such b") -> None:
        self.pack, self.status, self.message = pack, status, message
        self.given: list[str] = []

    def __call__(self, answers: Sequence[Answer]) -> Iterator[tuple[Answer, Judged]]:
        for answer in answers:
            text = answer.submission.text
            self.given.append(text)
            before = text[: text.index("b")]
            line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
            finding = Finding("eq-null", "warn", self.message, place=Place(line, column, line, column + 1))
            verdict = Verdict("result", "failed", 0, 10, "", (finding,))
            outcome = scored(self.pack, answer.exercise, answer.submission, self.status, (verdict,), 0)
            yield answer, Judged(outcome, True, Explanation("`t` is lost", ("WHERE",)))


_TEXTS = ("select b from t where 1=1", "select -- mine\n  b\nfrom t\nwhere 1 = 1", "select b\nfrom t where 1=1 ;")


def _places(found: Sequence[tuple[Entry, Outcome]]) -> list[Place | None]:
    return [outcome.verdicts[0].findings[0].place for _, outcome in sorted(found, key=lambda one: str(one[0].learner))]


def test_one_text_is_judged_and_each_has_places_of_its_own(joins: Pack) -> None:
    judge = Judge(joins)
    entries = _entries(joins, *_TEXTS)
    found = list(outcomes(entries, judge))
    assert judge.given == ["select b from t where 1 = 1"]
    assert _places(found) == [Place(1, 8, 1, 9), Place(2, 3, 2, 4), Place(1, 8, 1, 9)]
    for entry, outcome in found:
        assert (outcome.submission, outcome.learner) == (entry.submission, entry.learner)
    lines = {outcome.learner: outcome.behaves_like for _, outcome in found}
    assert lines == {
        f"{place:02}": f"`t` is lost: look at your WHERE in line {line}" for place, line in enumerate((1, 4, 2))
    }
    wheres = {outcome.learner: outcome.behaves_at for _, outcome in found}
    assert wheres == {"00": Place(1, 17, 1, 22), "01": Place(4, 1, 4, 6), "02": Place(2, 8, 2, 13)}


@pytest.mark.parametrize(("status", "message"), [("error", "no such b"), ("failed", "the statement in line 1")])
def test_what_is_told_of_a_text_as_it_was_written_is_told_of_it_alone(
    joins: Pack, status: Status, message: str
) -> None:
    judge = Judge(joins, status, message)
    entries = _entries(joins, *_TEXTS, _TEXTS[1])
    found = list(outcomes(entries, judge))
    assert judge.given[1:] == list(_TEXTS)
    assert _places(found)[1] == _places(found)[3] == Place(2, 3, 2, 4)


def test_comments_that_silence_rules_are_not_dropped(joins: Pack) -> None:
    (exercise, *others) = joins.exercises
    minding = replace(exercise, options={"style": {"ignore": True}})
    judge = Judge(joins)
    list(outcomes(_entries(replace(joins, exercises=(minding, *others)), *_TEXTS), judge))
    assert judge.given == ["select b from t where 1 = 1", _TEXTS[1]]


def test_scripts_are_judged_as_they_are(stars: Pack) -> None:
    judge = Judge(stars)
    list(outcomes(_entries(stars, *_TEXTS, _TEXTS[1], exercise="sales"), judge))
    assert judge.given == list(_TEXTS)


#: Right, wrong on the data, wrong elsewhere, fragile, and not to be read, each in several layouts.
_ANSWERS = (
    "select id, name from emp where id > 1 order by id",
    "-- mine\nselect id,\n       name\nfrom emp\nwhere id>1\norder by id;",
    "select id, name from emp where id > 2 order by id",
    "select id, name\nfrom emp /* all of them? */\nwhere id > 2\norder by id",
    "select id, name from emp where id in (2, 3) order by id",
    "select id, name from emp\nwhere id in (2,3)\norder by id",
    "select id, name from emp where id > 1 and not (name = NULL) is true order by id",
    "select id, name\nfrom emp\nwhere id > 1\n  and not (name=NULL) is true\norder by id",
    "select id, name from emp where id > 1",
    "select id nmae from\nemp order by id",
    "select id, name\nfrom emp\nwhere ids > 1",
    "select id, name from emp where ids > 1",
    "select id name from emp where id > 1 order\nby (id",
    "drop table emp",
    "select id, 'a'\n'b' from emp",
)


def test_graded_alone_and_in_a_class_is_the_same(tmp_path: Path) -> None:
    files = {
        "pack.toml": 'format = 1\ntitle = "Staff"\nfixture = "staff"\n',
        "staff/schema.sql": "create table emp (id integer primary key, name varchar);",
        "staff/emp.csv": "id,name\n1,Ada\n2,Ben\n3,Cid\n",
        "task/prompt.md": "# task\n\nWho?\n",
        "task/solution.sql": _ANSWERS[0],
        "task/exercise.toml": "[worlds]\ncount = 100\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    pack = load(tmp_path, VOCABULARY)
    entries = _entries(pack, *_ANSWERS)
    shuffled = random.Random(1).sample(entries, len(entries))
    together = dict(zip([id(one) for one in shuffled], graded(pack, shuffled, 2, True, lambda _: None), strict=True))
    with OpenBench(pack, pack.exercises, 1) as bench:
        alone = [bench.graded([entry], True, lambda _: None)[0] for entry in entries]
    assert [_without_time(one) for one in alone] == [_without_time(together[id(entry)]) for entry in entries]
    statuses = [outcome.status for outcome in alone]
    assert statuses == ["passed"] * 2 + ["failed"] * 4 + ["passed"] * 2 + ["failed"] * 2 + ["error"] * 3 + [
        "refused",
        "failed",
    ]
    style = [verdict.findings for one in alone[6:8] for verdict in one.verdicts if verdict.check == "style"]
    assert [found[0].place for found in style] == [Place(1, 48, 1, 59), Place(4, 12, 4, 21)]


def _without_time(outcome: Outcome) -> Outcome:
    return replace(outcome, seconds=0)
