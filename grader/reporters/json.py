"""The whole report for programs, by the JSON Schema beside this file."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from grader.reporters.parts.screen import Screen
from grader.values.model import Model
from grader.values.plan import Operator, Plan
from grader.values.regrade import Regrade
from grader.values.report import Counterexample, Finding, Outcome, Person, Report, Score, Table, Verdict

SCHEMA = Path(__file__).with_name("report.schema.json")


def render(report: Report, screen: Screen) -> str:
    document = {
        "format": 1,
        "run": report.run,
        "score": report.score,
        "points": report.points,
        "learners": _learners(report),
        "tasks": report.tasks,
        "outcomes": [_outcome(outcome) for outcome in report.outcomes],
        "insight": report.insight,
        "against": _against(report.against),
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"


def _against(found: Regrade | None) -> dict[str, Any] | None:
    if found is None:
        return None
    flips = [
        {
            "pack": flip.pack,
            "learner": flip.learner,
            "exercise": flip.exercise,
            "loses": flip.loses,
            "before": flip.before,
            "after": flip.after,
            "causes": flip.causes,
        }
        for flip in found.flips
    ]
    return {
        "path": found.path,
        "compared": found.compared,
        "losing": found.losing,
        "changes": found.changes,
        "flips": flips,
        "new_learners": found.new_learners,
        "gone_learners": found.gone_learners,
        "new_exercises": found.new_exercises,
        "gone_exercises": found.gone_exercises,
    }


def _learners(report: Report) -> list[dict[str, Any]]:
    people = {person.learner: person for person in report.roster}
    return [_learner(one, people.get(one.learner or "")) for one in report.learners]


def _learner(score: Score, person: Person | None) -> dict[str, Any]:
    return {
        "learner": score.learner,
        "score": score.score,
        "points": score.points,
        "id": (person and person.id) or None,
        "email": (person and person.email) or None,
        "group": (person and person.group) or None,
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "pack": outcome.pack,
        "learner": outcome.learner,
        "exercise": outcome.exercise,
        "status": outcome.status,
        "score": outcome.score,
        "points": outcome.points,
        "seconds": outcome.seconds,
        "worlds": outcome.worlds,
        "seed": outcome.seed,
        "submission": outcome.submission,
        "verdicts": [_verdict(verdict) for verdict in outcome.verdicts],
        "counterexample": counterexample(outcome.counterexample),
        "behaves_like": outcome.behaves_like,
        "behaves_at": outcome.behaves_at,
        "behaviour": outcome.behaviour,
        "plan": plan(outcome.plan),
        "model": model(outcome.model),
        "hints": outcome.hints,
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {
        "check": verdict.check,
        "status": verdict.status,
        "score": verdict.score,
        "points": verdict.points,
        "message": verdict.message,
        "findings": [finding(one) for one in verdict.findings],
    }


def finding(found: Finding) -> dict[str, Any]:
    place = found.place
    return {
        "name": found.name,
        "severity": found.severity,
        "message": found.message,
        "help": found.help,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "end_line": place.end_line if place else None,
        "end_column": place.end_column if place else None,
        "evidence": _tables(found.evidence),
    }


def plan(found: Plan | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {"rows_made": found.rows_made, "rows_scanned": found.rows_scanned, "root": _operator(found.root)}


def _operator(found: Operator) -> dict[str, Any]:
    return {
        "kind": found.kind,
        "name": found.name,
        "rows": found.rows,
        "rows_made": found.rows_made,
        "rows_scanned": found.rows_scanned if found.kind == "scan" else None,
        "table": found.table or None,
        "join_type": found.join_type or None,
        "conditions": found.conditions,
        "expressions": found.expressions,
        "uses_index": found.uses_index,
        "files_read": found.files_read,
        "files_there": found.files_there,
        "children": [_operator(child) for child in found.children],
    }


def model(found: Model | None) -> dict[str, Any] | None:
    return None if found is None else {"entities": found.entities, "links": found.links}


def counterexample(found: Counterexample | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "tables": {table.title: _rows(table) for table in found.tables},
        "expected": _rows(found.expected),
        "actual": _rows(found.actual) if found.actual else None,
        "error": found.error,
        "script": found.script,
    }


def _rows(table: Table) -> dict[str, Any]:
    return {"columns": table.columns, "rows": table.rows}


def _tables(tables: Sequence[Table]) -> list[dict[str, Any]]:
    return [{"title": one.title, "columns": one.columns, "rows": one.rows, "total": one.total} for one in tables]
