"""The report as a page of its own for any browser: no script, nothing from elsewhere."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from grader.reporters.page import as_code, counted, course_of, sheet_of, visible
from grader.reporters.parts.screen import Screen
from grader.values.report import Report

_TEMPLATES = PackageLoader("grader.reporters.page")


def render(report: Report, screen: Screen) -> str:
    """A browser is no screen: the page is the same for all."""
    style = _style()
    facts = {
        "style": Markup(style),
        "digest": b64encode(sha256(style.encode()).digest()).decode(),
        "run": report.run,
        "is_staff": bool(report.run.options.get("staff")),
    }
    if _is_of_a_class(report):
        return _environment().get_template("class.html").render(course=course_of(report), **facts)
    return _environment().get_template("learner.html").render(sheet=sheet_of(report), **facts)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=_TEMPLATES,
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"counted": counted, "as_code": as_code}
    return environment


def _style() -> str:
    """As it stands on the page, which obeys no other."""
    return "\n" + _TEMPLATES.get_source(_environment(), "style.css")[0]


def _is_of_a_class(report: Report) -> bool:
    return len(report.learners) > 1 or bool(report.roster) or report.insight is not None


def _shown(value: Any) -> Any:
    """Whatever a template prints: text of strangers with its hidden signs made visible."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
