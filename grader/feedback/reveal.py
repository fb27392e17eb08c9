"""Takes out of an outcome what its exercise does not let learners see."""

from dataclasses import replace

from grader.values.pack import Reveal
from grader.values.report import Finding, Outcome, Verdict

_WITHHELD = "the engine's message quotes data that this exercise keeps to itself"


def revealed(outcome: Outcome, level: Reveal) -> Outcome:
    """`full`: all · `counterexample`: no rows of the fixture · `names`: of findings · `verdict`: pass or fail."""
    if level == "full":
        return outcome
    return replace(outcome, verdicts=tuple(_verdict(verdict, level) for verdict in outcome.verdicts))


def _verdict(verdict: Verdict, level: Reveal) -> Verdict:
    if level == "verdict":
        return replace(verdict, message="", findings=())
    findings = tuple(_finding(finding, level) for finding in verdict.findings)
    return replace(verdict, message=findings[0].message if findings else verdict.message, findings=findings)


def _finding(finding: Finding, level: Reveal) -> Finding:
    if level == "names":
        return Finding(finding.name, finding.severity, finding.name.replace("-", " "))
    if not finding.shows_data:
        return finding
    message = finding.message if finding.evidence else _WITHHELD
    return replace(finding, message=message, evidence=(), shows_data=False)
