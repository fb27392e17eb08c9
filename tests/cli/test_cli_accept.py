"""`grade accept`: a right answer becomes one of the pack's own, a wrong one does not, and nothing says whose it was."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from installed_command import grade, write_packs

from grader.classroom.collecting import printed
from grader.cli.accept import command
from grader.errors import UsageError
from grader.pack import load
from grader.vocabulary import VOCABULARY

BARE = "WITH c AS (SELECT city FROM orders)\nSELECT city, count(*) AS n FROM c GROUP BY city\n"
RIGHT = "-- Ada Lovelace, 4711\n" + BARE.replace("\n", " -- mine\n", 1)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Where the packs lie and the user stands; Ada's answer to `right` is in `in/ada/`."""
    monkeypatch.chdir(write_packs(tmp_path))
    (tmp_path / "in/ada").mkdir(parents=True)
    (tmp_path / "in/ada/right.sql").write_text(RIGHT)
    return tmp_path


def test_a_right_answer_is_accepted_once(home):
    done = grade("accept", "packs/mixed", "right", "in/ada/right.sql", "--worlds", "20")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "accepted: packs/mixed/right/accept/cte.sql"
    assert lines[4].split()[:3] == ["✓", "right", "2/2"]
    (written,) = (home / "packs/mixed/right/accept").iterdir()
    assert written.name == "cte.sql"
    assert written.read_text() == BARE
    (home / "in/ada.sql").write_text(f"-- exercise: wrong\nSELECT 1;\n-- exercise: Right\n{RIGHT}")
    done = grade("accept", "packs/mixed", "right", "in/ada.sql")
    assert (done.returncode, done.stdout) == (
        *(0, "nothing to do: packs/mixed/right/accept/cte.sql is the same answer\n"),
    )


def test_a_wrong_answer_is_shown_to_be_wrong(home):
    (home / "in/ada/right.sql").write_text("SELECT city, count(*) AS n FROM orders WHERE id < 4 GROUP BY city\n")
    done = grade("accept", "packs/mixed", "right", "in/ada/right.sql")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("right: right on the sample data, wrong on this database:\n  orders:\n")
    assert (
        "\nnot accepted, and accept/ is as it was: either the answer is wrong, or the\nsolution is, or" in done.stdout
    )
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert not (home / "packs/mixed/right/accept").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["right", "in/nobody.sql"], r"no such file\n    FILE is the path of an answer as reports print it"),
        (["right", "in/ada"], "in/ada: is a folder; an answer to `right` is one file"),
        (["right", "in/empty.sql"], "in/empty.sql: holds no SQL"),
        (["right", "in/bytes.sql"], r"bytes.sql, line 1: byte 0xFF is not UTF-8\n    save the file as UTF-8"),
        (["right", "in/ada/right.sql", "--name", "../ada"], "`../ada` is no name for an answer"),
        (["right", "in/ada/right.sql", "--name", "taken"], "accept/ has a `taken` already; nothing is overwritten"),
        (["right", "packs/mixed/right/reject/other.sql"], "lies there as a wrong one"),
        (["nothing", "in/ada/right.sql"], "no exercise `nothing`"),
    ],
)
def test_what_cannot_be_accepted_is_told(home, arguments, told):
    (home / "in/empty.sql").write_text("-- later\n")
    (home / "in/bytes.sql").write_bytes(b"\xff")
    for name in ("accept/taken.sql", "reject/other.sql"):
        path = home / "packs/mixed/right" / name
        path.parent.mkdir()
        path.write_text(f"SELECT '{name}'\n")
    with pytest.raises(UsageError, match=told):
        command.main(["packs/mixed", *arguments], standalone_mode=False)


def test_a_path_as_reports_print_it_may_lead_into_archives_and_notebooks(home):
    cells = [{"cell_type": "code", "source": f"-- exercise: {name}\nSELECT '{name}'"} for name in ("wrong", "right")]
    (home / "in/bo.ipynb").write_text(json.dumps({"cells": cells}))
    handed_in = io.BytesIO()
    with zipfile.ZipFile(handed_in, "w") as archive:
        archive.writestr("mine/right.sql", BARE)
    with zipfile.ZipFile(home / "class.zip", "w") as archive:
        archive.writestr("cy.zip", handed_in.getvalue())
        archive.writestr("model/right/schema.sql", "CREATE TABLE t (i INTEGER);")
        archive.writestr("model/right/notes.txt", "mine")
    exercises = load(home / "packs/mixed", VOCABULARY).exercises
    right = next(one for one in exercises if one.name == "right")

    def texts(path):
        found = printed.handed_in(Path(path), right)
        return found and [leaf.content(1000).decode().strip() for leaf in found.files]

    assert texts("in/bo.ipynb, cell 2") == ["-- exercise: right\nSELECT 'right'"]
    assert texts("class.zip/cy.zip/mine/right.sql") == [BARE.strip()]
    assert texts("class.zip/model/right") == ["CREATE TABLE t (i INTEGER);"]
    assert texts("class.zip/cy.zip/mine/wrong.sql") is None
    with pytest.raises(UsageError, match="is an archive\n    name the answer in it"):
        command.main(["packs/mixed", "right", "class.zip"], standalone_mode=False)
