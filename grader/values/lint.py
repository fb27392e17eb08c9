"""What looking at files of SQL by themselves comes to."""

from dataclasses import dataclass

from grader.values.report import Finding, Severity

#: From the least to the worst.
SEVERITIES: tuple[Severity, ...] = ("info", "warn", "error")


@dataclass(frozen=True, slots=True)
class LintedFile:
    #: As its user would name it.
    name: str
    #: Relative where the name is, and percent-encoded.
    uri: str
    text: str
    #: In the order of the text.
    findings: tuple[Finding, ...] = ()
    #: What could not be looked at, and from which line on, 0 for all of it: a sentence without capital or full stop.
    notes: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class RuleText:
    """What there is to say of a rule: its first line, and all of it in Markdown."""

    name: str
    severity: Severity
    summary: str
    text: str


@dataclass(frozen=True, slots=True)
class Lint:
    grader: str
    #: In the order they are told in.
    files: tuple[LintedFile, ...]
    #: What is less severe is counted, and not told.
    level: Severity
    #: All rules there are, where the format tells them.
    rules: tuple[RuleText, ...] = ()

    @property
    def told(self) -> tuple[tuple[LintedFile, Finding], ...]:
        return tuple((file, one) for file in self.files for one in file.findings if self.is_told(one))

    @property
    def untold(self) -> int:
        return sum(not self.is_told(one) for file in self.files for one in file.findings)

    def is_told(self, finding: Finding) -> bool:
        return SEVERITIES.index(finding.severity) >= SEVERITIES.index(self.level)
