"""`ada.sql` and `ada.ipynb`, whose parts begin with `-- exercise: running_total`."""

import json
from pathlib import Path

import pytest
from test_submissions import Q, files, missing

from grader.classroom.collecting.roster import Roster
from grader.classroom.collecting.submissions import handed_in
from grader.errors import SubmissionsError
from grader.values.report import Person

BOTH = f"-- exercise: running_total\n{Q}\n\n-- exercise: first-join\nSELECT 2\n"


def texts(found):
    return {(entry.learner, entry.exercise.name): entry.submission.text for entry in found.entries if entry.submission}


def notebook(*cells):
    written = [
        {"cell_type": cell[0], "source": cell[1], "metadata": {}, "outputs": [{"data": {"image/png": "x"}}]}
        if isinstance(cell, tuple)
        else {"cell_type": "code", "source": cell}
        for cell in cells
    ]
    return json.dumps({"cells": written, "metadata": {}, "nbformat": 4})


def test_parts_stand_where_they_stand_in_the_file(joins, hand_in):
    found = handed_in(hand_in({"ada.sql": f"-- my homework\n\n{BOTH}"}), [joins])
    assert texts(found) == {
        (None, "running_total"): f"\n\n-- exercise: running_total\n{Q}\n\n",
        (None, "first-join"): "\n\n\n\n\n-- exercise: first-join\nSELECT 2\n",
    }
    assert {entry.submission.path for entry in found.entries} == {"in/ada.sql"}
    assert found.notes == ()


@pytest.mark.parametrize(
    "marker",
    [
        "-- exercise: running_total",
        "--exercise:running_total",
        "  --  EXERCISE :  Running-Total  ",
        "-- Exercise: running total",
        "-- ===== exercise: running_total =====",
        "---- exercise: running_total.sql ----",
        "-- exercise: `running_total`;",
        "-- exercise: joins/running_total",
        "/* exercise: running_total */",
        "/* Exercise: running_total",
        "-- exercise: running_total (1)",
    ],
)
def test_markers(joins, hand_in, marker):
    found = handed_in(hand_in({"ada.sql": f"{marker}\r\n-- */\r\n{Q}\r\n"}), [joins])
    assert texts(found) == {(None, "running_total"): f"{marker}\n-- */\n{Q}\n"}


@pytest.mark.parametrize(
    "line", ["-- exercises: running_total", "-- exercise running_total", "SELECT 1 -- exercise: x"]
)
def test_what_is_no_marker(joins, hand_in, line):
    found = handed_in(hand_in({"ada.sql": f"{line}\n{Q}", "bob.sql": BOTH}), [joins])
    assert {learner for learner, _ in texts(found)} == {"bob"}
    assert found.notes[0].startswith("in/ada.sql: belongs to no exercise and was not graded")


def test_a_marker_and_sql_on_one_line(joins, hand_in):
    found = handed_in(hand_in({"ada.sql": "/* exercise: first-join */ SELECT 1\n"}), [joins])
    assert texts(found) == {(None, "first-join"): "/* exercise: first-join */ SELECT 1\n"}


def test_what_is_left_over_is_told(joins, hand_in):
    text = f"USE shop;\n-- exercise: runing_total\n{Q}\n-- exercise: first-join\n\n"
    found = handed_in(hand_in({"ada.sql": text}), [joins])
    assert found.notes == (
        "in/ada.sql: what stands before line 2, `-- exercise: …`, was not graded",
        "in/ada.sql, line 2: `runing_total` belongs to no exercise and was not graded; "
        "did you mean `running_total`? exercises: running_total, first-join",
    )
    assert [entry.failure.message for entry in found.entries] == ["nothing handed in yet", "the file holds no SQL yet"]


def test_two_parts_for_one_exercise(joins, hand_in):
    with pytest.raises(SubmissionsError) as caught:
        handed_in(hand_in({"ada.sql": BOTH + BOTH, "bob.sql": BOTH, "bob/running_total.sql": Q}), [joins])
    assert str(caught.value).split("\n") == [
        "2 parts for exercise running_total; keep the one to be graded:",
        "    in/bob/running_total.sql",
        "    in/bob.sql, line 1",
        "2 parts for exercise running_total; keep the one to be graded:",
        "    in/ada.sql, line 1",
        "    in/ada.sql, line 6",
        "2 parts for exercise first-join; keep the one to be graded:",
        "    in/ada.sql, line 4",
        "    in/ada.sql, line 9",
    ]


def test_an_exercise_of_two_packs(joins, sums, hand_in):
    text = f"-- exercise: sums/running_total\n{Q}\n-- exercise: first-join\n{Q}"
    found = handed_in(hand_in({"ada.sql": text, "bob/joins.sql": BOTH}), [joins, sums])
    assert list(files(found)) == [
        ("bob", "joins", "running_total"),
        ("bob", "joins", "first-join"),
        ("ada", "joins", "first-join"),
        ("ada", "sums", "running_total"),
    ]
    with pytest.raises(SubmissionsError) as caught:
        handed_in(hand_in({"cy.sql": BOTH}), [joins, sums])
    assert str(caught.value).split("\n") == [
        "in/cy.sql, line 1: running_total is an exercise of joins and of sums",
        "    write `-- exercise: joins/running_total`",
    ]


def test_files_of_learners_beside_their_folders(joins, hand_in):
    written = {
        "ada.sql": BOTH,
        "bob/first_join.sql": Q,
        "bob.sql": f"-- exercise: running_total\n{Q}",
        "cy/homework.sql": BOTH,
        "dan.ipynb": notebook(BOTH),
        "notes.sql": Q,
    }
    found = handed_in(hand_in(written), [joins])
    assert {(learner, exercise): path for (learner, _, exercise), path in files(found).items()} == {
        ("ada", "running_total"): "ada.sql",
        ("ada", "first-join"): "ada.sql",
        ("bob", "running_total"): "bob.sql",
        ("bob", "first-join"): "bob/first_join.sql",
        ("cy", "running_total"): "cy/homework.sql",
        ("cy", "first-join"): "cy/homework.sql",
        ("dan", "running_total"): "dan.ipynb, cell 1",
        ("dan", "first-join"): "dan.ipynb, cell 1",
    }
    assert [note.partition(":")[0] for note in found.notes] == ["in/notes.sql"]


@pytest.mark.parametrize("name", ["joins.sql", "first-join.sql"])
def test_a_name_of_a_pack_or_an_exercise_is_no_learners(joins, hand_in, name):
    text = f"-- exercise: running_total\n{Q}"
    found = handed_in(hand_in({name: text, "rest.sql": f"-- exercise: nothing\n{Q}"}), [joins])
    assert {entry.learner for entry in found.entries} == {None}
    whole = "in/first-join.sql, line 1: `-- exercise: running_total` was passed over"
    assert found.notes[-1].startswith(whole if name == "first-join.sql" else "in/rest.sql, line 1: `nothing` belongs")
    assert missing(found) == [(None, "first-join" if name == "joins.sql" else "running_total")]


def test_a_model_in_one_file(stars, hand_in):
    text = "-- exercise: sales\nCREATE TABLE t (a INT);\n-- exercise: average\nSELECT 1"
    found = handed_in(hand_in({"ada.sql": text}), [stars])
    assert texts(found)[None, "sales"] == "-- exercise: sales\nCREATE TABLE t (a INT);\n"


def test_one_file_is_one_learner_and_a_roster_knows_whose(joins, hand_in):
    where = hand_in({"ada.sql": BOTH, "readme.md": ""})
    assert {entry.learner for entry in handed_in(where, [joins]).entries} == {None}
    known = Roster(Path("class.csv"), (Person("Ada"), Person("Bob")), {})
    found = handed_in(where, [joins], roster=known)
    assert list(files(found)) == [("Ada", "joins", "running_total"), ("Ada", "joins", "first-join")]


def test_a_file_that_is_no_utf8_is_refused_part_by_part(joins, hand_in):
    where = hand_in({"ada.sql": BOTH.encode() + b"-- caf\xe9", "bob.sql": BOTH.encode("utf-16-le"), "cy.sql": BOTH})
    found = handed_in(where, [joins])
    assert [entry.failure and (entry.failure.status, entry.failure.message) for entry in found.entries] == [
        *[("refused", "ada.sql, line 6: byte 0xE9 is not UTF-8")] * 2,
        *[("refused", "bob.sql, line 1: holds a zero byte, so it is not UTF-8 text")] * 2,
        *[None] * 2,
    ]


def test_very_many_parts_cost_little(joins, hand_in):
    lines = "-- exercise: running_totals\n"
    found = handed_in(hand_in({"ada.sql": lines * 30_000, "bob.sql": "-" * 900_000 + "\n" + BOTH}), [joins])
    assert found.notes == ("in/ada.sql: was not graded: it has more than 1,000 lines `-- exercise: NAME`",)
    assert len(texts(found)) == 2


class TestNotebooks:
    def test_cells(self, joins, hand_in):
        cells = [
            ("markdown", "-- exercise: first-join"),
            "import pandas",
            ["%load_ext sql\n", "%%sql postgresql://db\r\n", "-- exercise: Running-Total\r\n", "SELECT 5 %\n", "%s"],
            ("raw", f"\n-- mine\n-- exercise: first_join\n{Q}\n"),
        ]
        found = handed_in(hand_in({"ada.ipynb": notebook(*cells)}), [joins])
        assert texts(found) == {
            (None, "running_total"): "\n\n-- exercise: Running-Total\nSELECT 5 %\n%s",
            (None, "first-join"): f"\n\n-- exercise: first_join\n{Q}\n",
        }
        assert list(files(found).values()) == ["ada.ipynb, cell 3", "ada.ipynb, cell 4"]
        assert found.notes == ()

    def test_two_cells_for_one_exercise(self, joins, hand_in):
        cell = f"-- exercise: first-join\n{Q}"
        with pytest.raises(SubmissionsError) as caught:
            handed_in(hand_in({"ada.ipynb": notebook(cell, cell)}), [joins])
        assert str(caught.value).split("\n")[1:] == ["    in/ada.ipynb, cell 1", "    in/ada.ipynb, cell 2"]

    @pytest.mark.parametrize(
        ("data", "told"),
        [
            ("{", "was not graded: it is not a notebook (input data was truncated)"),
            ("[1]", "was not graded: it is not a notebook (expected `object`, got `array`)"),
            ("{}", "was not graded: it is not a notebook (object missing required field `cells`)"),
            (
                notebook(5),
                "was not graded: it is not a notebook (expected `str | array`, got `int` - at `$.cells[0].source`)",
            ),
            ("[" * 100_000, "was not graded: it is not a notebook (expected `object`, got `array`)"),
            ('{"x": ' + "[" * 100_000, "was not graded: it is not a notebook ("),
            (b"\xff\xfe\x00", "was not graded: line 1: byte 0x00 is not UTF-16"),
            (b" " * 20_000_001, "was not graded: ada.ipynb is larger than 20,000,000 bytes"),
            (
                notebook(),
                "nothing in it was graded: a cell that is to be graded begins with a line `-- exercise: NAME`",
            ),
            (notebook(f"q = '''\n{BOTH}'''"), ", cell 1: was not graded: a cell that is to be graded begins with"),
            (notebook(*["-- exercise: first-join"] * 1_001), "was not graded: it has more than 1,000 lines `-- exer"),
        ],
    )
    def test_what_cannot_be_graded(self, joins, hand_in, data, told):
        found = handed_in(hand_in({"ada.ipynb": data, "bob/first-join.sql": Q}), [joins])
        assert found.notes[0].startswith("in/ada.ipynb")
        assert told in found.notes[0]
        assert missing(found) == [("bob", "running_total"), ("ada", "running_total"), ("ada", "first-join")]

    @pytest.mark.parametrize(
        ("source", "told"),
        [
            ("SELECT '\0'", "line 2: holds a zero byte"),
            ("SELECT " + "1" * 1_000_000, "is larger than 1,000,000 bytes"),
        ],
    )
    def test_cells_that_are_refused(self, joins, hand_in, source, told):
        found = handed_in(hand_in({"ada.ipynb": notebook(f"-- exercise: running_total\n{source}")}), [joins])
        assert found.entries[0].failure.status == "refused"
        assert told in found.entries[0].failure.message
