"""What there is to say of a right answer, for a person: a few lines about how it is written."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from grader.reporters.parts.failure import indented, pointed_at
from grader.reporters.parts.screen import Screen
from grader.reporters.parts.tables import clean, number
from grader.values.report import Finding, Outcome, Verdict

#: Rules that are told unless all are asked for.
_RULES = 3


def is_remarkable(outcome: Outcome) -> bool:
    return outcome.status == "passed" and any(map(_is_remarkable, outcome.verdicts))


def remark_lines(outcome: Outcome, screen: Screen) -> list[Text]:
    text = outcome.submission.text if outcome.submission else ""
    learner = f"{clean(outcome.learner)} · " if outcome.learner else ""
    lines = [Text.assemble((f"{learner}{clean(outcome.exercise)}: ", "bold"), _head(outcome))]
    by_rule = _by_rule(outcome)
    for findings in by_rule if screen.verbose else by_rule[:_RULES]:
        lines += _remark(findings, text, screen)
    if len(by_rule) > _RULES and not screen.verbose:
        lines += indented(Text(f"{len(by_rule) - _RULES} more; -v for all", "dim"), screen)
    if by_rule:
        lines += indented(Text(f"grade explain {by_rule[0][0].name}", "dim"), screen)
    return lines


def _is_remarkable(verdict: Verdict) -> bool:
    """The result is told elsewhere; what costs nothing and is said by the way is no news."""
    told = any(one.severity != "info" for one in verdict.findings)
    return verdict.check != "result" and (verdict.status == "failed" or (verdict.status == "passed" and told))


def _head(outcome: Outcome) -> str:
    remarked = [verdict for verdict in outcome.verdicts if _is_remarkable(verdict)]
    names = " and ".join(verdict.check for verdict in remarked)
    lost = sum(verdict.points - verdict.score for verdict in remarked)
    if not lost:
        return f"right; about its {names}:"
    return f"right, and {number(lost)} of {number(outcome.points)} points are lost for {names}"


def _by_rule(outcome: Outcome) -> list[list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for verdict in outcome.verdicts:
        for finding in verdict.findings if _is_remarkable(verdict) else ():
            if finding.severity != "info":
                found.setdefault(finding.name, []).append(finding)
    return list(found.values())


def _remark(findings: Sequence[Finding], text: str, screen: Screen) -> Iterator[Text]:
    first, *others = findings
    where = f"{first.place.line}:{first.place.column}  " if first.place is not None else ""
    more = [f"{one.place.line}:{one.place.column}" for one in others if one.place is not None]
    also = f" (also at {', '.join(more[:4])}{', …' if len(more) > 4 else ''})" if more else ""
    yield from indented(Text.assemble((where, "bold"), clean(first.message), (also, "dim")), screen)
    yield from pointed_at(first.place, text, screen)
    if first.help:
        yield from indented(Text(clean(first.help), "cyan"), screen)
