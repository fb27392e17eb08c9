"""The texts of pack.toml and exercise.toml."""

import json
import re
import tomllib
from typing import Any

from grader.authoring.scaffold.draft import Draft

_RUBRIC = """\
# Shares of the points. Those of checks that an exercise does not have go to the others: `plan` counts where an
# exercise has a table [plan].
[rubric]
result = 70
plan = 15
style = 15
"""
_CREDIT = """\

# [credit]            # the share that is kept where this is all that is wrong
# wrong-order = 0.6
"""
_LIST = re.compile(r"^exercises\s*=\s*\[[^\]]*\]", re.MULTILINE)
_ITEM = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'")


def pack_toml(title: str, dialect: str, exercises: list[str]) -> str:
    listed = "".join(f"    {text(name)},\n" for name in exercises)
    return f"format = 1\ntitle = {text(title)}\ndialect = {text(dialect)}\nexercises = [\n{listed}]\n\n{_RUBRIC}"


def with_exercise(pack_toml: str, name: str) -> str | None:
    """The text of a pack.toml with one more in its list of exercises; None where that cannot be written for sure.

    >>> print(with_exercise('exercises = ["a"] # all', "b"))
    exercises = ["a", "b"] # all
    """
    before = tomllib.loads(pack_toml)
    if "exercises" not in before:
        return pack_toml
    found = _LIST.search(pack_toml)
    *_, last = [*_ITEM.finditer(pack_toml, *found.span())] if found else [None]
    if last is None:
        return None
    lead = pack_toml[pack_toml.rfind("\n", 0, last.start()) + 1 : last.start()]
    between = " " if lead.strip() else f"\n{lead}"
    after = f"{pack_toml[: last.end()]},{between}{text(name)}{pack_toml[last.end() :]}"
    return after if _parsed(after) == {**before, "exercises": [*before["exercises"], name]} else None


def _parsed(pack_toml: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(pack_toml)
    except tomllib.TOMLDecodeError:
        return None


def exercise_toml(draft: Draft) -> str:
    exercise = draft.exercise
    lines = [f"points = {exercise.points!r}".removesuffix(".0")]
    if exercise.kind != "query":
        lines.append(f"kind = {text(exercise.kind)}")
    if exercise.statements != "one":
        lines.append(f"statements = {text(exercise.statements)}")
    topics = ", ".join(map(text, draft.constructs))
    lines += [
        f"topics = [{topics}]",
        'hints = []            # the gentlest first: ["Which rows are there more than once?"]',
    ]
    return "\n".join(lines) + "\n" + (_CREDIT if draft.order is not None else "")


def text(value: str) -> str:
    """In quotes, as TOML has it.

    >>> print(text('the "best"'))
    "the \\"best\\""
    """
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
