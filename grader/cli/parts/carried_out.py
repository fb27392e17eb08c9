"""How an answer is carried out, for a person and for programs."""

from collections.abc import Iterator
from typing import Any

import msgspec
from rich.text import Text

from grader.feedback.printable import as_text, printable
from grader.plans.comparison import budget
from grader.plans.wording import about
from grader.reporters import json
from grader.reporters.parts.failure import indented, pointed_at
from grader.reporters.parts.screen import Screen
from grader.reporters.parts.steps import heaviest, step, step_details, step_name
from grader.reporters.parts.tables import cut
from grader.values.pack import Exercise, Script
from grader.values.plan import Operator, Plan
from grader.values.planned import Planned

_GAP = 4


def document(found: Planned, pack: str, exercise: Exercise, answer: Script, staff: bool) -> str:
    whole: dict[str, Any] = {
        "format": 1,
        "pack": pack,
        "exercise": exercise.name,
        "path": as_text(answer.path),
        "rows_made": found.rows_made,
        "solution_rows_made": found.solution_rows_made,
        "budget": _budget(found),
        "findings": [json.finding(one) for one in found.findings],
        "plan": json.plan(found.plan),
        "solution": json.plan(found.solution) if staff and found.solution is not None else None,
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=2).decode() + "\n"


def drawing(found: Planned, exercise: Exercise, answer: Script, staff: bool, screen: Screen) -> Iterator[Text]:
    yield Text(f"{printable(exercise.name)}: what your query does, the last step first", "bold")
    yield Text()
    yield from _trees(found, staff, screen)
    yield Text()
    yield from indented(Text(_sum(found)), screen)
    for one in found.findings:
        yield Text()
        yield from indented(Text.assemble((f"{one.name}: ", "bold"), printable(one.message)), screen)
        yield from pointed_at(one.place, answer.text, screen)
        yield from indented(Text(printable(one.help), "cyan"), screen)
    if found.findings:
        yield from indented(Text(f"grade explain {found.findings[0].name}", "dim"), screen)


def _sum(found: Planned) -> str:
    most = ", most of them at →" if heaviest(found.plan) is not None else ""
    made = f"{found.rows_made:,} rows are read and made in all{most}"
    if found.solution_rows_made is None:
        return f"{made}; your course knows what the solution needs"
    enough = _budget(found)
    if enough is None:
        return f"{made}; the solution needs {found.solution_rows_made:,}"
    return f"{made}; up to {about(enough)} would do"


def _budget(found: Planned) -> int | None:
    """Rows that an answer may make, where the exercise asks."""
    if found.factor is None or found.solution_rows_made is None:
        return None
    return budget(found.solution_rows_made, found.factor)


def _trees(found: Planned, staff: bool, screen: Screen) -> Iterator[Text]:
    """The solution's beside the learner's where both fit, otherwise below it."""
    mine = _tree(found.plan, screen.width)
    if not staff or found.solution is None:
        yield from mine
        return
    theirs = [Text("   the solution:", "bold"), *_tree(found.solution, screen.width)]
    widest = max(line.cell_len for line in mine)
    if widest + _GAP + max(line.cell_len for line in theirs) > screen.width:
        yield from [*mine, Text(), *theirs]
        return
    mine = [Text("   yours:", "bold"), *mine]
    for place in range(max(len(mine), len(theirs))):
        left, right = (lines[place] if place < len(lines) else Text() for lines in (mine, theirs))
        yield left + Text(" " * (widest + _GAP - left.cell_len)) + right


def _tree(plan: Plan, width: int) -> list[Text]:
    steps = list(_steps(plan.root, "", ""))
    worst = heaviest(plan)
    digits = max(len(f"{operator.rows:,}") for operator, _ in steps)
    lines = [Text(f"   {'rows':>{max(digits, 4)}}  step", "dim")]
    for operator, branch in steps:
        marked = operator is worst
        head = f" {'→' if marked else ' '} {operator.rows:>{max(digits, 4)},}  {branch}"
        name, details = step_name(operator), f"{operator.name} {step_details(operator)}"
        room = width - len(head) - len(name) - 2
        line = Text.assemble(head, (name, "bold red" if marked else ""))
        lines.append(line.append(f"  {cut(printable(details).strip(), room)}", "dim") if room > 10 else line)
    return lines


def _steps(operator: Operator, first: str, others: str) -> Iterator[tuple[Operator, str]]:
    """Each with the branch that it hangs on."""
    operator = step(operator)
    yield operator, first
    *upper, last = operator.children or (None,)
    for child in upper:
        assert child is not None
        yield from _steps(child, f"{others}├ ", f"{others}│ ")
    if last is not None:
        yield from _steps(last, f"{others}└ ", f"{others}  ")
