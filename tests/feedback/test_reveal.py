"""What an exercise's level of `reveal` leaves of an outcome that carries a counterexample."""

from dataclasses import replace

import pytest

from grader.feedback.reveal import revealed
from grader.values.model import Entity, Model
from grader.values.report import Counterexample, Finding, Heading, Outcome, Place, Table, Verdict

ROWS = Table("rows that are missing", (Heading("city", "VARCHAR"),), (("Atlantis",),), 1)
MADE_UP = Table("orders", (Heading("city", "VARCHAR"),), (("a",),), 1)
FOUND = Counterexample((MADE_UP,), MADE_UP, None, "division by zero", "CREATE TABLE orders (city VARCHAR);")
MISSING = Finding(
    "missing-rows", "error", "1 row is missing", "what do these rows have in common?", None, (ROWS,), True
)
DIFFERS = Finding("differs-on-world", "error", "right on the sample data, wrong on this database:", "which rows tie?")


def outcome(finding: Finding) -> Outcome:
    verdict = Verdict("result", "failed", 0.0, 10.0, finding.message, (finding,))
    plain = Outcome("shop", None, "first", "failed", 0.0, 10.0, 0.1, 2000, 1, None, (verdict,))
    where = Place(1, 8, 1, 12)
    told = replace(plain, behaves_like="rows without a city are lost", behaves_at=where, behaviour="b" * 64)
    return replace(told, counterexample=FOUND)


@pytest.mark.parametrize("finding", [MISSING, DIFFERS], ids=lambda finding: finding.name)
def test_full_shows_all(finding):
    assert revealed(outcome(finding), "full") == outcome(finding)


@pytest.mark.parametrize("finding", [MISSING, DIFFERS], ids=lambda finding: finding.name)
def test_counterexample_shows_it_and_no_row_of_the_data(finding):
    shown = revealed(outcome(finding), "counterexample")
    assert shown.counterexample == FOUND
    assert (shown.behaves_like, shown.behaviour) == ("rows without a city are lost", "b" * 64)
    (left,) = shown.verdicts[0].findings
    assert (left.name, left.message, left.evidence) == (finding.name, finding.message, ())
    assert left.help == ("" if finding is MISSING else "which rows tie?")


@pytest.mark.parametrize(("level", "names"), [("names", ["differs on world"]), ("verdict", [])])
def test_below_that_nothing_tells_where_it_differs(level, names):
    shown = revealed(outcome(DIFFERS), level)
    assert (shown.counterexample, shown.behaves_like, shown.behaves_at, shown.behaviour) == (None,) * 4
    assert [finding.message for finding in shown.verdicts[0].findings] == names
    assert (shown.status, shown.worlds, shown.seed) == ("failed", 2000, 1)


@pytest.mark.parametrize(("level", "is_shown"), [("full", True), ("counterexample", False), ("verdict", False)])
def test_how_many_rows_a_model_came_to_is_of_the_data(level, is_shown):
    model = Model((Entity("orders", "alone", 120, ()),), ())
    assert revealed(replace(outcome(MISSING), model=model), level).model == (model if is_shown else None)


@pytest.mark.parametrize("level", ["counterexample", "names", "verdict"])
def test_what_a_check_of_a_model_says_is_of_the_data(level):
    """Also where it is right: which second row was refused."""
    wrong = Finding("reconciled", "error", "2025-01-08: fee 90.00 missing", "look at your load", None, (ROWS,), True)
    verdicts = (
        Verdict("natural-keys", "passed", 5.0, 5.0, "a second row is refused for city Atlantis"),
        Verdict("reconciled", "failed", 0.0, 5.0, wrong.message, (wrong,)),
    )
    shown = str(revealed(replace(outcome(MISSING), verdicts=verdicts), level))
    assert not [secret for secret in ("Atlantis", "2025", "90.00") if secret in shown]
