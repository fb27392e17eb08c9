"""What Moodle exports, with points in it, to be imported again: the grades of a course, or an assignment's worksheet.

In a worksheet `Grade` takes the points of all that was graded. In the grades of a course a column is called
`Assignment: Joins (Real)`; what Moodle computes, shares and letters stay as they are.
"""

import re

from grader.reporters.parts.gradebook import Filled, Gradebook, Row, fitting, has_commas, other_points, whole
from grader.reporters.parts.sheet import Sheet, read
from grader.values.report import Report

_KEYS = ("Email address", "ID number", "Username")
_NAMES = ("First name", "Last name", "Surname", "Full name")
_IDENTIFIER, _GRADE, _MOST, _MAY_CHANGE = "Identifier", "Grade", "Maximum Grade", "Grade can be changed"
_ABOUT = (*_KEYS, *_NAMES, _IDENTIFIER, _GRADE, _MOST, "Institution", "Department", "Status", "Group", "Suspended")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
#: `Assignment: Joins (Real)`; the word in front differs with the language.
_KIND, _REAL = re.compile(r"^[^:]+:\s+"), re.compile(r"\s*\(Real\)$")
_NO_POINTS = re.compile(r"\((Percentage|Letter|Feedback)\)$|^Feedback: |^(Course|Category) total|^Last downloaded")
#: How Moodle names the folders of the submissions that it hands out.
_FOLDER = re.compile(r"(?P<name>.+)_(?P<number>\d+)_assignsubmission_")


def problem(export: str) -> str:
    """Why this cannot be filled; empty where it can."""
    sheet = _read(export)
    if sheet.column(_IDENTIFIER) is not None and sheet.column(_GRADE) is None:
        return f"has no column `{_GRADE}`: download the assignment's grading worksheet in English"
    if sheet.column(_IDENTIFIER) is None and not _keys(sheet):
        return "is not what Moodle exports: no column has email addresses, ID numbers or user names"
    return ""


def filled(report: Report, export: str) -> Filled:
    sheet = _read(export)
    if sheet.column(_IDENTIFIER) is None:
        fillable = _columns(sheet)
        book = Gradebook(sheet, _learners(sheet), fillable, has_commas=has_commas(sheet, fillable))
        columns, new, unclear = fitting(book, report)
        done = book.filled(report, columns, new, _also)
        return Filled(done.text, (*done.notes, *unclear))
    grade, column = whole(report), sheet.column(_GRADE) or 0
    rows = _learners(sheet)
    locks = sheet.column(_MAY_CHANGE)
    locked = {row.place for row in rows if locks is not None and sheet.value(row.place, locks).casefold() == "no"}
    most = sheet.column(_MOST)
    commas = has_commas(sheet, [column] if most is None else [column, most])
    book = Gradebook(sheet, rows, {column: _GRADE}, locked=frozenset(locked), has_commas=commas)
    done = book.filled(report, {column: grade}, (), _also)
    told = sheet.value(rows[0].place, most) if most is not None and rows else ""
    return Filled(done.text, (*done.notes, *other_points(_GRADE, told, grade)))


def _read(export: str) -> Sheet:
    return read(export, ",;\t:", _ABOUT)


def _keys(sheet: Sheet) -> list[int]:
    """By their headings, or because all they hold is email addresses, which are so in every language."""
    named = [column for name in _KEYS if (column := sheet.column(name)) is not None]
    for column in range(len(sheet.headings)):
        cells = list(filter(None, (sheet.value(place, column) for place in range(1, len(sheet.rows)))))
        if cells and all(map(_EMAIL.fullmatch, cells)) and column not in named:
            named.append(column)
    return named


def _learners(sheet: Sheet) -> tuple[Row, ...]:
    keys, identifier = _keys(sheet), sheet.column(_IDENTIFIER)
    rows = []
    for place in range(1, len(sheet.rows)):
        if len(sheet.rows[place]) != len(sheet.headings):
            continue
        certain = [sheet.value(place, column) for column in keys]
        if identifier is not None:
            certain.append(_numbered(sheet.value(place, identifier)))
        rows.append(Row(place, tuple(certain), _names(sheet, place)))
    return tuple(rows)


def _numbered(identifier: str) -> str:
    """`Participant 4711`, which is the number in the name of a folder, not one of the learner's own."""
    return f"participant {''.join(filter(str.isdigit, identifier))}"


def _names(sheet: Sheet, place: int) -> tuple[str, ...]:
    first, last = sheet.column("First name"), sheet.column("Last name", "Surname")
    whole_name = sheet.column("Full name")
    names = [sheet.value(place, whole_name)] if whole_name is not None else []
    if first is not None and last is not None:
        given, family = sheet.value(place, first), sheet.value(place, last)
        names += [f"{given} {family}".strip(), f"{family}, {given}".strip(", ")]
    return tuple(names)


def _columns(sheet: Sheet) -> dict[int, str]:
    about = {name.casefold() for name in _ABOUT}
    return {
        column: _KIND.sub("", _REAL.sub("", heading))
        for column, heading in enumerate(sheet.headings)
        if heading.casefold() not in about and not _NO_POINTS.search(heading)
    }


def _also(learner: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """`Ada Lovelace_4711_assignsubmission_file_` is participant 4711, of this name."""
    folder = _FOLDER.match(learner)
    return ((f"participant {folder['number']}",), (folder["name"],)) if folder else ((), ())
