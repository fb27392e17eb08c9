"""Where a finding is, and what it says there, for readers that show it beside the learner's own lines."""

from dataclasses import replace

from grader.reporters.parts.wording import sentence_of, status_of
from grader.values.report import ON_A_WORLD, Finding, Outcome, Place

#: Before each file of an answer that is a folder of them.
_FILE = "-- file: "


def annotations(outcome: Outcome) -> list[Finding]:
    """What is to be shown beside its lines; where no check says more, what became of it."""
    if outcome.submission is None or outcome.status == "missing":
        return []
    findings = [
        # No database stands below it here.
        replace(finding, message=verdict.message) if finding.name in ON_A_WORLD else finding
        for verdict in outcome.verdicts
        for finding in verdict.findings
    ]
    if outcome.score is None:
        told, word = sentence_of(outcome), status_of(outcome)
        message = told if word in told else f"{word}: {told}"
        return [Finding(outcome.status, "warn", message, place=next((one.place for one in findings), None))]
    if findings and findings[0].place is None:
        # What explains a wrong result is told with the first of what is found.
        findings[0] = replace(findings[0], place=outcome.behaves_at)
    if findings or outcome.status == "passed":
        return findings
    return [Finding(outcome.status, "error", sentence_of(outcome))]


def located(outcome: Outcome, place: Place | None) -> tuple[str | None, Place | None]:
    """The file, if there is one, and the place in it: an answer of several files is read as one text.

    What is said of all of them stands in the first.
    """
    if outcome.submission is None:
        return None, None
    path = outcome.submission.path
    lines = outcome.submission.text.split("\n")
    if path.lower().endswith(".sql") or not lines[0].startswith(_FILE):
        return path, place
    last = 1 if place is None else place.line
    above = max(number for number, line in enumerate(lines[:last], start=1) if line.startswith(_FILE))
    file = f"{path}/{lines[above - 1].removeprefix(_FILE)}"
    if place is None or place.line == above:
        return file, None
    return file, replace(place, line=place.line - above, end_line=place.end_line - above)


def message_of(finding: Finding) -> str:
    said = finding.message.rstrip(":")
    return f"{said}: {finding.help}" if finding.help else said
