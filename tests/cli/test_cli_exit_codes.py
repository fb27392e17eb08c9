"""What the command answers to a program: 0 all passed, 1 some did not, 2 wrong use, 3 the grader broke."""

from dataclasses import replace

import pytest
from installed_command import grade, write_packs

from grader.cli import main as cli
from grader.cli import run
from grader.values.report import Outcome, Report, RunFacts, Score


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Where the packs lie and the user stands."""
    monkeypatch.chdir(write_packs(tmp_path))
    return tmp_path


def outcome(status: str, score: float | None, points: float = 10.0) -> Outcome:
    return Outcome("p", None, "e", status, score, points, 0.0, 0, 1, None, ())


def report(*outcomes: Outcome) -> Report:
    known = [one for one in outcomes if one.score is not None]
    total = Score(None, sum(one.score for one in known), sum(one.points for one in known))
    return Report(RunFacts("0", "0", "0", {}, {}), outcomes, (total,), {})


PASSED, FAILED, BROKE = outcome("passed", 10.0), outcome("failed", 0.0), outcome("broke", None)


@pytest.mark.parametrize(
    ("outcomes", "min_score", "code"),
    [
        ([PASSED, PASSED], None, 0),
        ([PASSED, FAILED], None, 1),
        ([outcome("missing", 0.0)], None, 1),
        ([outcome("unsupported", None)], None, 1),
        ([PASSED, FAILED, BROKE], None, 3),
        ([PASSED, FAILED], 50.0, 0),
        ([PASSED, FAILED], 50.1, 1),
        ([FAILED], 0.0, 0),
        ([PASSED, BROKE], 10.0, 3),
        ([outcome("unsupported", None)], 0.0, 1),
        ([outcome("failed", 0.1 + 0.2, 0.3)], 100.0, 0),
        ([outcome("failed", 0.7 * 3, 3.0)], 70.0, 0),
    ],
)
def test_what_the_outcomes_come_to(outcomes, min_score, code):
    assert run._exit_code(report(*outcomes), min_score) == code


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["packs/good"], 0),
        (["packs/mixed"], 1),
        (["packs/mixed", "--min-score", "33"], 0),
        (["packs/mixed", "--min-score", "34"], 1),
    ],
)
def test_of_a_run(arguments, code):
    done = grade(*arguments)
    assert done.returncode == code, done.stderr


def test_a_broken_pack_beats_whatever_the_answers_are(home):
    (home / "packs/mixed/right/solution.sql").write_text("SELECT nothing FROM orders")
    done = grade("packs")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("packs/mixed/right/solution.sql:1: the solution does not run: ")


def test_the_mistakes_of_all_packs_at_once(home):
    (home / "packs/good/first/prompt.md").unlink()
    (home / "packs/mixed/pack.toml").write_text('format = 1\ntitel = "Mixed"\nfixture = "shop"\n')
    done = grade("packs")
    assert done.returncode == 2
    for told in ("packs/good/first/prompt.md: no such file", "packs/mixed/pack.toml:2: titel: unknown key"):
        assert told in done.stderr


def test_data_that_does_not_load(home):
    (home / "fixtures/shop/orders.csv").write_text("id,city\none,Ulm\n")
    done = grade("packs/good")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        'fixtures/shop/orders.csv:2: id: "one" is no INTEGER\n'
        "    mend the value, or the type of the column in schema.sql\n"
    )


def test_a_failure_of_our_own_is_told_as_one(monkeypatch, capsys):
    def fail(**options: object) -> None:
        raise ZeroDivisionError("of ours")

    monkeypatch.setattr(cli.group, "main", fail)
    assert cli.exit_code() == 3
    told = capsys.readouterr().err.splitlines()
    assert told[-2:] == [
        "ZeroDivisionError: of ours",
        "the grader itself broke, which is a bug: please report it with the lines above",
    ]


@pytest.mark.parametrize("stopped", [KeyboardInterrupt, cli.click.Abort])
def test_ctrl_c(monkeypatch, capsys, stopped):
    def stop(**options: object) -> None:
        raise stopped

    monkeypatch.setattr(cli.group, "main", stop)
    assert cli.exit_code() == 130
    assert capsys.readouterr() == ("", "stopped\n")


def test_an_answer_that_breaks_the_grader_is_for_a_human(monkeypatch, home, capsys):
    broken = replace(BROKE, pack="good", exercise="first")
    monkeypatch.setattr(run, "graded", lambda pack, entries, *_: [broken for _ in entries])
    with pytest.raises(SystemExit) as ended:
        cli.group.main(["run", "packs/good"], standalone_mode=False)
    assert ended.value.code == 3
