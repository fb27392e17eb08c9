"""Each check says of each case what its file asks for, and shows rows of the learner's own."""

from collections.abc import Callable

import pytest
from model_cases import ModelCase, cases

from grader.checks.of_models import GATES, NAMES, model_check
from grader.values.report import Outcome

CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_check(case: ModelCase, appraised: Callable[[ModelCase], Outcome]) -> None:
    verdicts = {verdict.check: verdict for verdict in appraised(case).verdicts}
    told = {
        name: (one.status, one.message, [finding.message for finding in one.findings]) for name, one in verdicts.items()
    }
    assert case.check in verdicts, told
    verdict = verdicts[case.check]
    assert verdict.status == case.status, told
    assert any(case.says in text for text in (verdict.message, *(finding.message for finding in verdict.findings))), (
        told
    )
    if case.status == "failed":
        assert case.check == "loads" or all(finding.help for finding in verdict.findings)
        assert all(len(table.rows) <= 3 for finding in verdict.findings for table in finding.evidence)


@pytest.mark.parametrize("name", NAMES)
def test_cases_are_right_and_wrong(name: str) -> None:
    found = [case.status for case in CASES if case.check == name]
    assert found.count("passed") >= 2
    assert found.count("failed") >= 2
    assert model_check(name).judge.__doc__
    assert name in GATES or model_check(name).weight > 0
