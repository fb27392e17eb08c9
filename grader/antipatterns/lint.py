"""All rules on one text: what they find in it, and what could not be looked at."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from sqlglot import exp

from grader.antipatterns import Hit, Rule, of_queries, of_tables
from grader.antipatterns.declared import declared
from grader.sql.course import Course
from grader.sql.query import Query
from grader.sql.reading import Statement, statements_of
from grader.values.report import Finding, Place, Severity

_IGNORED = re.compile(r"--[ \t]*grade:[ \t]*ignore[ \t]+([\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Linted:
    #: In the order of the text.
    findings: tuple[Finding, ...]
    #: Lines of the statements that could not be looked at: sqlglot cannot read them.
    not_analysed: tuple[int, ...] = ()
    #: Rules that broke, which is our fault.
    broken: tuple[str, ...] = ()


def lint(text: str, course: Course, muted: Collection[str] = (), ignores: bool = True) -> Linted:
    """`ignores`: whether `-- grade: ignore <rule>` on a finding's first or last line silences it."""
    read, unread = statements_of(text, course.dialect)
    silenced = _silenced(text) if ignores else {}
    broken: set[str] = set()
    found: dict[tuple[str, Place | None], Finding] = {}

    def look(rule: Rule[object], subject: object, placed: Callable[[exp.Expr], Place | None]) -> None:
        if rule.name in muted:
            return
        try:
            for hit in rule.find(subject):
                place = placed(hit.node)
                if place is None or not {place.line, place.end_line} & silenced.get(rule.name, set()):
                    found.setdefault((rule.name, place), _finding(rule.name, rule.severity, hit, place))
        except Exception:
            # Half-read text may lack what every statement has; who calls decides what a broken rule means.
            broken.add(rule.name)

    for one in read:
        query = Query(one.tree, course.relations, course.dialect, one.positions)
        for rule in of_queries():
            look(rule, query, one.positions.place)  # type: ignore[arg-type]  # each folder has its own subject
    script = declared([one.tree for one in read], course.dialect, [statement for _, statement in unread])
    for rule_ in of_tables() if script.tables else ():
        look(rule_, script, lambda node: _placed(node, read))  # type: ignore[arg-type]  # likewise
    findings = sorted(found.values(), key=lambda one: (_start(one.place), one.name))
    return Linted(tuple(findings), tuple(line for line, _ in unread), tuple(sorted(broken)))


def _silenced(text: str) -> Mapping[str, set[int]]:
    """Rule -> the lines on which a comment silences it."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(text.split("\n"), 1):
        for match in _IGNORED.finditer(line):
            for name in match[1].split(","):
                found[name.strip().lower()].add(number)
    return found


def _placed(node: exp.Expr, read: list[Statement]) -> Place | None:
    return next((one.positions.place(node) for one in read if node.root() is one.tree), None)


def _finding(name: str, severity: Severity, hit: Hit, place: Place | None) -> Finding:
    return Finding(name, severity, hit.message, hit.help, place)


def _start(place: Place | None) -> tuple[int, int]:
    return (place.line, place.column) if place is not None else (0, 0)
