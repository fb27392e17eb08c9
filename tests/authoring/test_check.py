"""What is tried and how it is counted: answers, and mutants killed by the data, by worlds, or by nothing."""

import codecs
from dataclasses import replace

import pytest
from checked_packs import build, check

from grader.authoring import check as checking
from grader.authoring import planting
from grader.authoring.changed_lines import changed_lines
from grader.authoring.mending import mended, stated_in, with_expectation
from grader.classroom.run import graded
from grader.cli.check import exit_code
from grader.fixture import opened
from grader.mutants import Mutant
from grader.values.pack import Worlds
from grader.values.report import Finding

PAID = "SELECT name, pay FROM staff WHERE pay > 3900"
SEARCHED = "[worlds]\ncount = 7\n"


def counts(hunt):
    return hunt.killed_by_fixture, hunt.killed_by_worlds, len(hunt.survivors), len(hunt.unjudged)


def test_answers_in_the_order_of_their_files(weak):
    trials = {trial.exercise.name: trial for trial in weak.trials}
    assert [
        (one.role, one.script.path.name, one.expected, one.got, one.is_right) for one in trials["sound"].answers
    ] == [
        ("solution", "solution.sql", "passed", "passed", True),
        ("accept", "otherwise.sql", "passed", "passed", True),
        ("reject", "all.sql", "unexpected-rows", "unexpected-rows", True),
        ("reject", "any_reason.sql", "result", "column-count", True),
        ("reject", "check.sql", "result", "column-type", True),
        ("reject", "unread.sql", "misspelt-keyword", "misspelt-keyword", True),
    ]
    assert [one.is_right for one in trials["misfiled"].answers] == [True, False, False]
    assert [one.is_right for one in trials["mistaken"].answers] == [True, False]
    assert exit_code([weak]) == 1


def _ended(outcome, status, names, score):
    findings = tuple(Finding(name, "error", "") for name in names)
    return replace(outcome, status=status, score=score, verdicts=(replace(outcome.verdicts[0], findings=findings),))


def _graded_on_data(pack, entries, jobs, staff, done, asked):
    """By the data alone, whatever the exercises say of worlds."""
    plain = [replace(entry, exercise=replace(entry.exercise, worlds=Worlds(count=0))) for entry in entries]
    return graded(pack, plain, jobs, staff, done, asked)


class TestMutants:
    @pytest.fixture
    def thin(self, tmp_path):
        return build(tmp_path, {"thin": {"solution.sql": PAID, "exercise.toml": SEARCHED}})

    def test_the_data_kill_those_that_differ_there(self, thin, monkeypatch):
        monkeypatch.setattr(checking, "graded", _graded_on_data)
        (trial,) = check(thin).trials
        survivors = {one.sql for one in trial.hunt.survivors}
        assert "SELECT name, pay FROM staff WHERE pay > 3901" in survivors
        assert trial.hunt.killed_by_fixture > 0
        assert trial.hunt.mutants == sum(counts(trial.hunt)) > len(survivors)

    def test_what_becomes_of_one_counts_once(self, tmp_path, monkeypatch):
        """Of those that the data let pass, in each exercise one comes to something else where worlds are searched."""
        ends = {
            "differs": ("failed", ["differs-on-world"], 0.0),
            "fails": ("failed", ["fails-on-world"], 0.0),
            "both": ("failed", ["missing-rows", "differs-on-world"], 0.0),
            "data": ("failed", ["missing-rows"], 0.0),
            "slow": ("timeout", ["timeout"], 0.0),
            "greedy": ("memory", ["memory"], 0.0),
            "stops": ("error", ["run-time-error"], 0.0),
            "broke": ("broke", [], None),
            "foreign": ("unsupported", ["unsupported"], None),
            "usual": ("passed", [], 10.0),
        }

        def searched(pack, entries, jobs, staff, done, asked):
            outcomes = _graded_on_data(pack, entries, jobs, staff, done, asked)
            return [
                _ended(outcome, *ends[entry.exercise.name]) if "3901" in entry.submission.text else outcome
                for entry, outcome in zip(entries, outcomes, strict=True)
            ]

        monkeypatch.setattr(checking, "graded", searched)
        found = check(build(tmp_path, {name: {"solution.sql": PAID, "exercise.toml": SEARCHED} for name in ends}))
        hunts = {trial.exercise.name: counts(trial.hunt) for trial in found.trials}
        by_fixture, by_worlds, survivors, unjudged = hunts["usual"]
        assert (by_worlds, unjudged) == (0, 0)
        for name in ("differs", "fails"):
            assert hunts[name] == (by_fixture, 1, survivors - 1, 0), name
        for name in ("both", "data", "slow", "greedy", "stops"):
            assert hunts[name] == (by_fixture + 1, 0, survivors - 1, 0), name
        for name in ("broke", "foreign"):
            assert hunts[name] == (by_fixture, 0, survivors - 1, 1), name
        assert exit_code([found]) == 3

    def test_worlds_are_searched_for_survivors_alone(self, thin, monkeypatch):
        came_to = {}

        def watched(pack, entries, jobs, staff, done, asked):
            came_to[asked] = graded(pack, entries, jobs, staff, done, asked)
            return came_to[asked]

        monkeypatch.setattr(checking, "graded", watched)
        (trial,) = check(thin).trials
        outcomes = came_to["whether"]
        assert len(outcomes) == trial.hunt.mutants
        assert sum(not one.worlds for one in outcomes) == trial.hunt.killed_by_fixture > 0
        assert {(one.behaviour, one.behaves_like) for one in outcomes} == {(None, None)}

    def test_without_worlds_the_data_have_the_last_word(self, tmp_path, monkeypatch):
        pack = build(tmp_path, {"thin": {"solution.sql": PAID}})
        times = []

        def watched(pack, entries, jobs, staff, done, asked):
            times.append(len(entries))
            return graded(pack, entries, jobs, staff, done, asked)

        monkeypatch.setattr(checking, "graded", watched)
        (trial,) = check(pack).trials
        assert times == [1, trial.hunt.mutants]
        assert trial.hunt.survivors

    def test_those_that_do_not_bind_are_left_out(self, thin, monkeypatch):
        sqls = [
            "SELECT name, pai FROM staff",
            "SELECT name, pay FROM staf",
            "SELECT name, pay FROM",
            "SELECT name, name + pay FROM staff",
            "SELECT name, pay FROM staff; DELETE FROM staff",
            "SELECT name, CAST(name AS INTEGER) FROM staff",
            "SELECT pay, name FROM staff",
        ]
        monkeypatch.setattr(
            planting, "mutants", lambda solution, relations: tuple(Mutant("m", sql, "", ()) for sql in sqls)
        )
        database = opened(thin.fixture, thin.limits)
        reading = planting.read_solution(database, thin, thin.exercises[0])
        assert [mutant.sql for mutant in reading.mutants] == sqls[5:]
        assert reading.unbound == 5
        assert database.execute("SELECT count(*) FROM staff") == [(5,)]
        database.close()

    def test_of_another_dialect_they_are_made_of_the_translation(self, tmp_path):
        solution = "SELECT `name`, IFNULL(pay, 3900) AS pay FROM staff WHERE pay > 3900 OR pay IS NULL"
        pack = build(tmp_path, {"thin": {"solution.sql": solution, "reject/all.sql": "SELECT `name` FROM staff"}})
        (trial,) = check(replace(pack, dialect="mysql")).trials
        assert [one.is_right for one in trial.answers] == [True, True]
        assert "`" not in trial.sql
        assert trial.hunt.mutants > 0
        assert not any("`" in one.sql for one in trial.hunt.survivors)

    def test_changes_are_tried_as_well(self, tmp_path):
        raised = "UPDATE staff SET pay = pay + 1 WHERE dept = 'lab'"
        files = {
            "solution.sql": raised,
            "exercise.toml": 'kind = "change"\n[worlds]\ncount = 0',
            "reject/all.sql": "DELETE FROM staff",
        }
        found = check(build(tmp_path, {"raise": files}))
        assert found.weaknesses == ()
        assert [one.is_right for one in found.trials[0].answers] == [True, True]
        assert [one.status for one in found.trials[0].reordered] == ["passed", "passed"]
        assert found.trials[0].constant is None


@pytest.mark.parametrize(
    ("solution", "mutant", "changed"),
    [
        ("select a from t", "select a from t", []),
        ("select a from t", "select distinct a from t", ["- SELECT", "+ SELECT DISTINCT"]),
        ("select a from t where b", "select a from t", ["- WHERE", "- b"]),
        ("no sql (", "no sql )", ["- no sql (", "+ no sql )"]),
    ],
)
def test_changed_lines(solution, mutant, changed):
    assert changed_lines(solution, mutant) == changed


class TestMending:
    @pytest.mark.parametrize(
        ("before", "after"),
        [
            (b"-- expect: old-name\nselect 1", b"-- expect: new\nselect 1"),
            (
                b"--EXPECT :old\t\r\nselect 1\r\n-- expect: old\r\n",
                b"--EXPECT :new\t\r\nselect 1\r\n-- expect: old\r\n",
            ),
            (codecs.BOM_UTF8 + b"-- expect: old", codecs.BOM_UTF8 + b"-- expect: new"),
            (
                codecs.BOM_UTF16_LE + "-- expect: old\r\nselect 'ä'".encode("utf-16-le"),
                codecs.BOM_UTF16_LE + "-- expect: new\r\nselect 'ä'".encode("utf-16-le"),
            ),
            (b"select 1\n-- expect: old\n", b"select 1\n-- expect: old\n"),
        ],
    )
    def test_the_name_and_nothing_else(self, before, after):
        assert with_expectation(before, "new") == after

    def test_the_file_of_a_folder_that_says_it(self, tmp_path):
        (tmp_path / "schema.sql").write_text("CREATE TABLE t (i INT)")
        (tmp_path / "load.sql").write_text("select 1\n-- expect: old")
        assert stated_in(tmp_path) == tmp_path
        (tmp_path / "more.sql").write_text("-- expect: old\nselect 1")
        assert stated_in(tmp_path) == stated_in(tmp_path / "more.sql") == tmp_path / "more.sql"

    def test_only_where_another_reason_was_named(self, tmp_path):
        wrong = "SELECT name FROM staff"
        files = {
            "solution.sql": PAID,
            "accept/no.sql": wrong,
            "reject/other.sql": f"-- expect: missing-rows\n{wrong}",
            "reject/passes.sql": f"-- expect: missing-rows\n{PAID}",
            "reject/right.sql": f"-- expect: column-count\n{wrong}",
            "reject/silent.sql": wrong,
        }
        asked = []

        def mend(answer):
            asked.append((answer.script.path.name, answer.got))
            answer.script.path.write_bytes(mended(answer.script.path, answer.got))
            return True

        pack = build(tmp_path, {"mixed": files})
        found = check(pack, mend=mend)
        assert asked == [("other.sql", "column-count")]
        assert (tmp_path / "mixed/reject/other.sql").read_text() == f"-- expect: column-count\n{wrong}"
        assert [one.name for one in found.weaknesses] == ["wrong-verdict"] * 2
        assert [one.is_right for one in found.trials[0].answers] == [True, False, True, False, True, True]
