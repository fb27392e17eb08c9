"""Takes out of an outcome what its exercise does not let learners see."""

from dataclasses import replace

from grader.values.report import Finding, Outcome, Reveal, Verdict

_WITHHELD = "more would show the data, which this exercise hides"
#: What other checks say, also of what is right, names keys and days of the data.
_OF_QUERIES = frozenset({"result", "plan", "style"})
#: About the file rather than what is in it: there is nothing to give away, and nobody else could tell.
_ALWAYS_TOLD = frozenset({"missing", "unreadable"})


def revealed(outcome: Outcome, level: Reveal) -> Outcome:
    """`full`: all · `counterexample`: no rows of the fixture · `names`: of findings · `verdict`: pass or fail.

    A plan may name values that the engine has met in the data, a model counts its rows. From `names` on there is no
    counterexample either, and nothing that tells which answers behave alike.
    """
    if level == "full":
        return outcome
    verdicts = tuple(_verdict(verdict, level) for verdict in outcome.verdicts)
    shown = replace(outcome, verdicts=verdicts, plan=None, model=None)
    if level == "counterexample":
        # Its rows are made up: none of them is the fixture's.
        return shown
    return replace(shown, counterexample=None, behaves_like=None, behaves_at=None, behaviour=None)


def _verdict(verdict: Verdict, level: Reveal) -> Verdict:
    if any(finding.name in _ALWAYS_TOLD for finding in verdict.findings):
        return verdict
    if verdict.status == "broke":
        # What broke is told in brackets, by an exception that may hold anything.
        return replace(verdict, message=verdict.message.partition(" (")[0], findings=())
    if level == "verdict":
        return replace(verdict, message="", findings=())
    of_query = verdict.check in _OF_QUERIES
    findings = tuple(_finding(finding, level, of_query) for finding in verdict.findings)
    message = verdict.message if findings or of_query else ""
    if findings and findings[0].message != verdict.findings[0].message:
        message = findings[0].message
    return replace(verdict, message=message, findings=findings)


def _finding(finding: Finding, level: Reveal, of_query: bool) -> Finding:
    if level == "names":
        return Finding(finding.name, finding.severity, _words(finding))
    if not finding.shows_data:
        return finding
    if not finding.evidence or not of_query:
        return replace(finding, message=f"{_words(finding)}: {_WITHHELD}", evidence=(), shows_data=False)
    help_ = "" if "these rows" in finding.help else finding.help
    return replace(finding, help=help_, evidence=(), shows_data=False)


def _words(finding: Finding) -> str:
    return finding.name.replace("-", " ")
