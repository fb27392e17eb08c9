"""JUnit's XML, which CI servers read: a suite for each learner, of a single one for each pack, a case per exercise.

What a learner got wrong is a failure, an error waits for a human, and what was not handed in is skipped.
"""

import re
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from grader.reporters.parts.screen import Screen
from grader.reporters.parts.tables import clean, number
from grader.reporters.parts.wording import all_of, by_learner, sentence_of
from grader.values.report import Outcome, Report

#: XML has no way to write these, not even escaped; other control characters are gone already.
_FORBIDDEN = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report, screen: Screen) -> str:
    root = Element("testsuites", {"name": "grader", **_counts(report.outcomes)})
    # Only suites have this one.
    del root.attrib["skipped"]
    for name, outcomes in _suites(report):
        suite = SubElement(root, "testsuite", {"name": _line(name), **_counts(outcomes)})
        properties = SubElement(suite, "properties")
        known = [one for one in outcomes if one.score is not None]
        sums = {"score": sum(one.score or 0.0 for one in known), "points": sum(one.points for one in known)}
        for what, value in sums.items():
            SubElement(properties, "property", {"name": what, "value": number(value)})
        for outcome in outcomes:
            _case(suite, outcome)
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _suites(report: Report) -> Iterator[tuple[str, list[Outcome]]]:
    for learner, mine in by_learner(report).items():
        if learner is not None:
            yield learner, mine
        else:
            for pack in dict.fromkeys(outcome.pack for outcome in mine):
                yield report.titles.get(pack, pack), [outcome for outcome in mine if outcome.pack == pack]


def _counts(outcomes: Sequence[Outcome]) -> dict[str, str]:
    kinds = [_kind(outcome) for outcome in outcomes]
    return {
        "tests": str(len(kinds)),
        "failures": str(kinds.count("failure")),
        "errors": str(kinds.count("error")),
        "skipped": str(kinds.count("skipped")),
        "time": f"{sum(outcome.seconds for outcome in outcomes):.3f}",
    }


def _kind(outcome: Outcome) -> str:
    if outcome.status == "passed":
        return ""
    if outcome.status == "missing":
        return "skipped"
    return "error" if outcome.score is None else "failure"


def _case(suite: Element, outcome: Outcome) -> None:
    # Readers take a class for what stands before the last dot, and tell cases apart by class and name.
    names = [part.replace(".", "_") for part in (outcome.pack, outcome.learner) if part]
    case = SubElement(suite, "testcase", {"name": _line(outcome.exercise), "classname": _line(".".join(names))})
    case.set("time", f"{outcome.seconds:.3f}")
    if outcome.submission is not None:
        case.set("file", _line(outcome.submission.path))
    kind = _kind(outcome)
    if not kind:
        SubElement(case, "system-out").text = _legal(all_of(outcome))
        return
    told = SubElement(case, kind, {"message": _line(sentence_of(outcome))})
    if kind != "skipped":
        findings = [finding.name for verdict in outcome.verdicts for finding in verdict.findings]
        told.set("type", _line(findings[0] if findings else outcome.status))
        told.text = _legal(all_of(outcome))


def _line(text: str) -> str:
    return _legal(clean(text))


def _legal(text: str) -> str:
    return _FORBIDDEN.sub("", text)
