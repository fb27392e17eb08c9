"""The gradebook of Canvas, as it was exported, with points in it: to be imported again.

A column is the assignment's name with its number behind it. Rows that are no learner's, columns that Canvas computes,
learners who are excused (`EX`) or to whom an assignment is not given (`N/A`) stay as they are.
"""

import re

from grader.reporters.parts.gradebook import Filled, Gradebook, Row, fitting, has_commas, other_points
from grader.reporters.parts.sheet import Sheet, read
from grader.values.report import Report

_KEYS = ("SIS User ID", "SIS Login ID", "Integration ID", "ID")
_ABOUT = (*_KEYS, "Student", "LastName", "FirstName", "Root Account", "Section")
_COMPUTED = re.compile(r"(Unposted )?(Current|Final|Override) (Score|Points|Grade|Status)")
_NUMBERED = re.compile(r"\s*\(\d+\)$")
_NO_LEARNER = re.compile(r"\s*(Muted|Manual Posting.*)?\s*", re.IGNORECASE)
_POINTS = "Points Possible"
_READ_ONLY = "(read only)"


def problem(export: str) -> str:
    """Why this cannot be filled; empty where it can."""
    sheet = _read(export)
    if sheet.column("Student", "LastName") is None or sheet.column("Section") is None:
        return "is not what Canvas exports: its first line has no columns `Student` and `Section`"
    return ""


def filled(report: Report, export: str) -> Filled:
    sheet = _read(export)
    points = [place for place in range(1, len(sheet.rows)) if _POINTS in sheet.value(place, 0)]
    fillable = _columns(sheet, points)
    book = Gradebook(
        sheet,
        _learners(sheet),
        fillable,
        points_row=points[0] if points else None,
        fixed=frozenset({"EX", "N/A"}),
        has_commas=has_commas(sheet, fillable),
    )
    columns, new, unclear = fitting(book, report)
    done = book.filled(report, columns, new, lambda learner: ((), ()))
    others = [
        note
        for column, grade in columns.items()
        for note in other_points(sheet.headings[column], sheet.value(points[0], column) if points else "", grade)
    ]
    return Filled(done.text, (*done.notes, *others, *unclear))


def _read(export: str) -> Sheet:
    return read(export, ",;", _ABOUT)


def _learners(sheet: Sheet) -> tuple[Row, ...]:
    keys = [column for name in _KEYS if (column := sheet.column(name)) is not None]
    rows = []
    for place in range(1, len(sheet.rows)):
        if _POINTS in sheet.value(place, 0) or len(sheet.rows[place]) != len(sheet.headings):
            continue
        if not all(_NO_LEARNER.fullmatch(one.value) for one in sheet.rows[place]):
            certain = tuple(sheet.value(place, column) for column in keys)
            rows.append(Row(place, certain, _names(sheet, place)))
    return tuple(row for row in rows if row.names[:1] not in (("Student, Test",), ("Test Student",)))


def _names(sheet: Sheet, place: int) -> tuple[str, ...]:
    """`Lovelace, Ada` and `Ada Lovelace`."""
    student, first = sheet.column("Student"), sheet.column("FirstName")
    if student is None:
        last = sheet.column("LastName")
        names = (sheet.value(place, last or 0), sheet.value(place, first) if first is not None else "")
    else:
        family, _, given = sheet.value(place, student).partition(", ")
        names = (family, given)
    return (", ".join(filter(None, names)), " ".join(filter(None, reversed(names))))


def _columns(sheet: Sheet, points: list[int]) -> dict[int, str]:
    first = (sheet.column("Section") or 0) + 1
    return {
        column: _NUMBERED.sub("", heading)
        for column, heading in enumerate(sheet.headings)
        if column >= first and not _COMPUTED.search(heading)
        if all(_READ_ONLY not in sheet.value(place, column) for place in points)
    }
