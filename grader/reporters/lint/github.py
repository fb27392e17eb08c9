"""Commands of a GitHub workflow, which show each finding beside its line."""

from grader.reporters.github import command
from grader.reporters.parts.screen import Screen
from grader.values.lint import Lint, LintedFile
from grader.values.report import Finding


def render(lint: Lint, screen: Screen) -> str:
    return "".join(f"{_command(file, one)}\n" for file, one in lint.told)


def _command(file: LintedFile, finding: Finding) -> str:
    message = f"{finding.message}: {finding.help}" if finding.help else finding.message
    return command(finding.severity, message, finding.name, file.name, finding.place)
