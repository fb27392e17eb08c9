"""Gradebooks that Canvas and Moodle exported, filled in: whose row and which column, and all else byte for byte."""

from dataclasses import replace

import pytest
from sample_report import _outcome, _report

from grader.reporters import canvas, moodle
from grader.reporters.parts.gradebook import Filled
from grader.values.report import Person, Report

ROSTER = (Person("ada", "S1", "ada@example.org"), Person("cy", "S3", "CY@example.org"))
CANVAS = """\
Student,ID,SIS User ID,SIS Login ID,Section,Notes,"Joins, and groups (43)",First (44),Current Score
,,,,,,Manual Posting,,
    Points Possible,,,,,,20,10,(read only)
"Lovelace, Ada",1001,S1,ada@uni,A,"says ""hi"", twice",,7.5,1
"Berg, Bo",1002,S2,bo@uni,A,,,EX,
"Young, Cy",1003,S3,cy@uni,A,,,10.00,
"Gone, Al",1006,S6,al@uni,A,,3,,
"Student, Test",1009,,9f,A,,,,
"""
COURSE = """\
"First name",Surname,"ID number",Institution,"Email address","Assignment: Joins & groups (Real)",\
"Assignment: Joins & groups (Percentage)","Course total (Real)","Last downloaded from this course"
Ada,Lovelace,S1,"A, B",ada@example.org,"5,00","50,00 %","5,00",1700000000
Bo,Berg,,,bo@example.org,-,-,-,1700000000
"""
WORKSHEET = """\
Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,Feedback comments
Participant 71,Ada Lovelace,ada@example.org,Submitted,,20.00,Yes,"well
done"
Participant 72,Bo Berg,bo@example.org,Submitted,,20.00,No,
Participant 73,Zoe Zed,zz@example.org,Submitted,7.00,20.00,Yes,
"""


def a_class(**learners: str) -> Report:
    """Each learner's outcomes of two exercises, as `passed failed`; spaces in a name are written `_`."""
    outcomes = [
        _outcome(exercise, status, learner=name.replace("_", " "))  # type: ignore[arg-type]  # one of them
        for name, both in learners.items()
        for exercise, status in zip(("first", "second"), both.split(), strict=True)
    ]
    return replace(_report(tuple(outcomes)), titles={"joins": "Joins, and groups"}, roster=ROSTER)


CLASS = a_class(ada="passed failed", Bo_Berg="passed passed", cy="passed broke", zoe="passed passed")


def changed(before: str, filled: Filled) -> list[tuple[str, str]]:
    """Lines that are not what they were."""
    pairs = zip(before.splitlines(), filled.text.splitlines(), strict=True)
    return [(one, other) for one, other in pairs if one != other]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("delimiter", [",", ";"])
def test_canvas(end: str, delimiter: str) -> None:
    export = CANVAS.replace(",", delimiter).replace(f"Joins{delimiter} and", "Joins, and")
    for name in ("Lovelace", "Berg", "Young", "Gone", "Student"):
        export = export.replace(f'"{name}{delimiter}', f'"{name},')
    export = export.replace("\n", end)
    assert canvas.problem(export) == ""
    done = canvas.filled(CLASS, export)
    lines = [line.replace(delimiter, ",") for _, line in changed(export, done)]
    assert lines == [
        f'"Lovelace, Ada",1001,S1,ada@uni,A,"says ""hi""{","} twice",10,10,1',
        '"Berg, Bo",1002,S2,bo@uni,A,,20,EX,',
    ]
    assert done.text.count(end) == export.count(end)
    assert done.notes == (
        "`Joins, and groups (43)`: 2 grades of Joins, and groups",
        "no grade of Joins, and groups before a human has looked: cy",
        "`First (44)`: 2 grades of First",
        "`First (44)`, in place of another grade: Lovelace, Ada 7.5 → 10",
        "`First (44)`, left as it was: Berg, Bo EX",
        "not in the gradebook, and not written: zoe",
        "in the gradebook, and not among those graded: Gone, Al",
    )


def test_a_new_column_where_none_fits() -> None:
    export = CANVAS.replace('"Joins, and groups (43)"', "Essay (43)").replace("First (44)", "Talk (44)")
    done = canvas.filled(CLASS, export)
    assert [line.rpartition(",")[2] for line in done.text.splitlines()[1:]] == ["", "20", "10", "20", "", "", ""]
    assert done.text.splitlines()[0] == export.splitlines()[0] + ',"Joins, and groups"'
    assert done.notes[0] == "no column fits Joins, and groups: it has a new one, with 2 grades"


def test_columns_that_are_not_clear_are_left_alone() -> None:
    twice = CANVAS.replace("First (44)", "joins AND groups (44)")
    done = canvas.filled(CLASS, twice)
    assert done.text == twice
    assert done.notes[-2:] == (
        "`Joins, and groups (43)` is one of several columns for Joins, and groups, and was not filled",
        "`joins AND groups (44)` is one of several columns for Joins, and groups, and was not filled",
    )


def test_what_can_be_had_elsewhere_is_compared() -> None:
    done = canvas.filled(CLASS, CANVAS.replace(",20,10,(read", ",100,10,(read"))
    assert "`Joins, and groups (43)` is out of 100 there, Joins, and groups out of 20 here" in done.notes


@pytest.mark.parametrize(
    ("learner", "row"),
    [
        ("S2", "Berg"),
        ("bo@uni", "Berg"),
        ("BO@UNI", "Berg"),
        ("1002", "Berg"),
        ("Bo Berg", "Berg"),
        ("Berg, Bo", "Berg"),
        ("bergbo", "Berg"),
        ("bo_berg", "Berg"),
        ("Bo", None),
        ("", None),
        ("twin", None),
        ("Twin Tom", None),
        ("T1", "Twin"),
        ("José Ávila", "Avila"),
        ("points possible", None),
        ("Student, Test", None),
        ("A", None),
    ],
)
def test_whose_row_it_is(learner: str, row: str | None) -> None:
    export = CANVAS + '"Twin, Tom",1,T1,twin,A,,,,\n"Twin, Tom",2,T2,Twin,A,,,,\n"Avila, Jose",3,T3,ja,A,,,,\n'
    export += '"short, row",S9\n'
    report = replace(a_class(x="passed passed"), roster=())
    outcomes = tuple(replace(one, learner=learner) for one in report.outcomes)
    report = replace(report, outcomes=outcomes, learners=(replace(report.learners[0], learner=learner),))
    done = canvas.filled(report, export)
    names = [line.split(",")[0].strip('"') for line, _ in changed(export, done)]
    expected = {"twin": ["Twin"]}.get(learner, [row] if row else [])
    assert names == expected


def test_two_learners_never_share_a_row() -> None:
    done = canvas.filled(a_class(Bo_Berg="passed passed", bergbo="failed failed"), CANVAS)
    assert done.text == CANVAS
    assert "not clear which row is theirs, and not written: Bo Berg; bergbo" in done.notes


def test_the_roster_tells_whose_row_it_is() -> None:
    """Whatever the folder is called."""
    report = replace(a_class(team7="passed passed"), roster=(Person("team7", email="Bo@Uni"),))
    ((_, line),) = changed(CANVAS, canvas.filled(report, CANVAS))
    assert line.startswith('"Berg, Bo"')


def test_an_id_that_is_somebody_elses_there_fills_no_row() -> None:
    """Canvas has numbers of its own, which may look like those of the roster."""
    report = replace(a_class(Bo_Berg="passed passed"), roster=(Person("Bo Berg", id="1001"),))
    done = canvas.filled(report, CANVAS)
    assert done.text == CANVAS
    assert "not clear which row is theirs, and not written: Bo Berg" in done.notes


def test_the_grades_of_a_course_in_moodle() -> None:
    report = replace(CLASS, titles={"joins": "Joins & groups"})
    done = moodle.filled(report, COURSE)
    assert [line for _, line in changed(COURSE, done)] == [
        'Ada,Lovelace,S1,"A, B",ada@example.org,10,"50,00 %","5,00",1700000000',
        "Bo,Berg,,,bo@example.org,20,-,-,1700000000",
    ]
    assert done.notes[1] == "`Assignment: Joins & groups (Real)`, in place of another grade: Ada Lovelace 5,00 → 10"
    half = replace(report, outcomes=tuple(replace(one, score=3.75) for one in report.outcomes))
    assert ',"7,5",' in moodle.filled(half, COURSE).text, "with the comma that the platform writes"


def test_moodle_in_another_language_is_known_by_its_email_addresses() -> None:
    words = {"First name": "Vorname", "Surname": "Nachname", "ID number": "ID", "Email address": "E-Mail"}
    export = COURSE.replace(" (Real)", "").replace("Assignment: ", "Aufgabe: ")
    for word, other in words.items():
        export = export.replace(word, other)
    assert moodle.problem(export) == ""
    report = replace(CLASS, titles={"joins": "Joins & groups"})
    assert "ada@example.org,10," in moodle.filled(report, export).text


def test_the_worksheet_of_an_assignment_in_moodle() -> None:
    folder = "Zoe Zed_73_assignsubmission_file_"
    report = a_class(ada="passed failed", Bo_Berg="passed passed", zoe="passed passed", **{"71": "passed passed"})
    names = {"zoe": folder}
    report = replace(
        report,
        outcomes=tuple(replace(one, learner=names.get(one.learner or "", one.learner)) for one in report.outcomes),
        learners=tuple(replace(one, learner=names.get(one.learner or "", one.learner)) for one in report.learners),
    )
    done = moodle.filled(report, WORKSHEET)
    assert [line for _, line in changed(WORKSHEET, done)] == [
        'Participant 71,Ada Lovelace,ada@example.org,Submitted,10,20.00,Yes,"well',
        "Participant 73,Zoe Zed,zz@example.org,Submitted,20,20.00,Yes,",
    ]
    assert done.notes == (
        "`Grade`: 2 grades of Joins, and groups",
        "`Grade`, in place of another grade: Zoe Zed 7.00 → 20",
        "`Grade`, left as it was: Bo Berg",
        "not in the gradebook, and not written: 71",
    )


def test_numbers_are_written_as_the_platform_writes_them() -> None:
    halves = replace(CLASS, outcomes=tuple(replace(one, score=3.25) for one in CLASS.outcomes))
    assert "Submitted,6.5,20.00" in moodle.filled(halves, WORKSHEET).text
    commas = WORKSHEET.replace("20.00", '"20,00"').replace("7.00", "-")
    assert 'Submitted,"6,5","20,00"' in moodle.filled(halves, commas).text


@pytest.mark.parametrize(
    ("platform", "export", "told"),
    [
        (canvas, "", "is not what Canvas exports"),
        (canvas, COURSE, "is not what Canvas exports"),
        (moodle, "", "is not what Moodle exports"),
        (moodle, "a,b\n1,2\n", "is not what Moodle exports"),
        (moodle, "Identifier,Bewertung\nTeilnehmer 1,\n", "has no column `Grade`"),
    ],
)
def test_another_file_is_told(platform, export, told) -> None:
    assert told in platform.problem(export)


def test_an_export_without_learners() -> None:
    head = CANVAS.splitlines(keepends=True)
    assert canvas.filled(CLASS, head[0]).text == head[0]
    assert moodle.filled(CLASS, WORKSHEET.splitlines()[0]).text == WORKSHEET.splitlines()[0]
