"""What learners hand in for models and pipelines: folders of files, found and read as one answer."""

import hashlib
import os
from pathlib import Path

import pytest
from test_submissions import files, missing

from grader.classroom.collecting.submissions import beside_exercises, handed_in, started, started_beside
from grader.errors import SubmissionsError

SCHEMA = "CREATE TABLE lines (id INTEGER)"
LOAD = "INSERT INTO lines FROM stg.lines\n"
WHOLE = f"-- file: schema.sql\n{SCHEMA}\n-- file: load.sql\n{LOAD}"


def model(folder: str) -> dict[str, str]:
    return {f"{folder}/schema.sql": SCHEMA, f"{folder}/load.sql": LOAD}


def entry_of(collected, exercise, learner=None):
    return next(one for one in collected.entries if (one.exercise.name, one.learner) == (exercise, learner))


FOLDERS = ["order_lines", "Order-Lines (1)", "stars/order_lines", "order_lines/answer", "stars/order_lines/Answer"]


@pytest.mark.parametrize(
    ("learner", "folder"),
    [*((None, folder) for folder in FOLDERS), *(("ada", folder) for folder in (*FOLDERS, "a/b/order_lines/answer"))],
)
def test_a_folder_is_an_answer(stars, hand_in, learner, folder):
    home = f"{learner}/" if learner else ""
    found = handed_in(hand_in({**model(home + folder), f"{home}average.sql": "SELECT 1"}), [stars])
    assert found.notes == ()
    assert files(found) == {
        (learner, "stars", "order_lines"): home + folder,
        (learner, "stars", "average"): f"{home}average.sql",
    }
    submission = entry_of(found, "order_lines", learner).submission
    assert submission.text == WHOLE
    assert submission.sha256 == hashlib.sha256(WHOLE.encode()).hexdigest()


@pytest.mark.parametrize("name", ["order_lines.sql", "order_lines/answer.sql", "stars/order_lines/answer.sql"])
def test_a_single_file_is_one_too(stars, hand_in, name):
    found = handed_in(hand_in({name: LOAD}), [stars])
    assert files(found) == {(None, "stars", "order_lines"): name}
    assert entry_of(found, "order_lines").submission.text == LOAD


def test_a_copy_of_the_pack(stars, hand_in):
    authors = ["solution/load.sql", "starter/average.sql", "facts/lines.sql", "questions/average.sql", "solution.sql"]
    authors += ["accept/odd/load.sql", "reject/odd/schema.sql", "witnesses.sql"]
    copy = {f"ada/stars/order_lines/{name}": "SELECT 1" for name in authors}
    copy |= {"ada/fixtures/shop/batches/1/lines.sql": "SELECT 1"}
    found = handed_in(hand_in({**copy, **model("ada/stars/order_lines/answer")}), [stars])
    assert files(found) == {("ada", "stars", "order_lines"): "ada/stars/order_lines/answer"}
    assert found.notes == ()
    nothing = handed_in(hand_in({name.replace("ada", "bob"): text for name, text in copy.items()}), [stars])
    assert ("bob", "order_lines") in missing(nothing)


def test_a_copy_of_the_schema_comes_first_too(stars, hand_in):
    found = handed_in(hand_in({"sales/a.SQL": LOAD, "sales/Schema (1).sql": SCHEMA}), [stars])
    assert entry_of(found, "sales").submission.text == WHOLE.replace("load.sql", "a.SQL")


def test_a_pack_may_be_called_like_its_exercise(stars, hand_in):
    found = handed_in(hand_in({"sales/sales.sql": LOAD, "sales/average.sql": "SELECT 1"}), [renamed(stars, "sales")])
    assert files(found) == {
        (None, "sales", "sales"): "sales/sales.sql",
        (None, "sales", "average"): "sales/average.sql",
    }


def renamed(pack, name):
    return type(pack)(name, pack.title, pack.folder, pack.fixture, pack.exercises, pack.sha256)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (["sales/load.sql", "sales/Load.SQL"], "2 files for exercise sales; keep the one to be graded:"),
        (["sales/load.sql", "sales/load (1).sql"], "2 files for exercise sales; keep the one to be graded:"),
        (["sales/load.sql", "sales/answer/load.sql"], "2 answers for exercise sales; keep the one to be graded:"),
        (["sales/load.sql", "sales.sql"], "2 answers for exercise sales; keep the one to be graded:"),
        (["sales.sql", "Sales.sql"], "2 files for exercise sales; keep the one to be graded:"),
    ],
)
def test_doubles(stars, hand_in, written, told):
    with pytest.raises(SubmissionsError) as caught:
        handed_in(hand_in(dict.fromkeys(written, LOAD)), [stars])
    assert str(caught.value).startswith(told)
    assert len(str(caught.value).splitlines()) == 3


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        ({"load.sql": "", "schema.sql": "-- soon"}, "the files hold no SQL yet"),
        ({"load.sql": "-- none", "schema.sql": "create TABLE t"}, None),
        ({"load.sql": "", "schema.sql": "CREATE  TABLE t (a INT)\n-- as it was"}, "the starter is still as it was"),
        ({"notes.txt": "x"}, "nothing handed in yet"),
    ],
)
def test_what_is_not_started(stars, hand_in, texts, message):
    found = handed_in(hand_in({f"order_lines/{name}": text for name, text in texts.items()}), [stars])
    failure = entry_of(found, "order_lines").failure
    assert (failure and failure.message) == message
    assert failure is None or failure.status == "missing"


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        ({"load.sql": b"SELECT\n'caf\xe9'", "schema.sql": b""}, "load.sql, line 2: byte 0xE9 is not UTF-8"),
        ({"load.sql": b"-" * 600_000, "b.sql": b"-" * 400_001}, "the files of sales are larger than 1,000,000 bytes"),
    ],
)
def test_what_is_refused(stars, hand_in, texts, message):
    entry = entry_of(handed_in(hand_in({f"sales/{name}": text for name, text in texts.items()}), [stars]), "sales")
    assert entry.submission is None
    assert entry.failure.status == "refused"
    assert entry.failure.message.startswith(message)


def test_links_are_not_followed(stars, hand_in, tmp_path):
    hand_in(model("sales"))
    (tmp_path / "secret.sql").write_text(LOAD)
    Path("in/sales/more.sql").symlink_to(tmp_path / "secret.sql")
    Path("in/order_lines").mkdir()
    Path("in/order_lines/answer").symlink_to(tmp_path / "in/sales")
    found = handed_in(Path("in"), [stars])
    assert entry_of(found, "sales").failure.message == "more.sql is a symbolic link, which is not followed"
    assert entry_of(found, "order_lines").failure.message == "nothing handed in yet"
    assert found.notes == ("in/order_lines/answer: is a symbolic link, which is not followed",)


@pytest.mark.parametrize("name", ["\x1b[31mred", "two\n-- file: schema.sql\nlines", "\u202egnp", " blank", "caf\udce9"])
def test_hostile_names_of_files(stars, hand_in, name):
    hand_in({"sales/load.sql": LOAD})
    Path(os.fsdecode(os.fsencode("in/sales/")), f"{name}.sql").write_text("SELECT 1")
    text = entry_of(handed_in(Path("in"), [stars]), "sales").submission.text
    marks = [line for line in text.splitlines() if line.startswith("-- file: ")]
    assert len(marks) == 2
    assert all(line.isprintable() for line in marks)
    text.encode()


class TestBesideTheExercise:
    @pytest.fixture(autouse=True)
    def folders(self, stars):
        for exercise in stars.exercises:
            exercise.folder.mkdir(parents=True)

    def put(self, pack, texts):
        for name, text in texts.items():
            path = pack.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return beside_exercises([pack])

    @pytest.mark.parametrize("name", ["answer", "Answer (1)"])
    def test_a_folder(self, stars, name, monkeypatch):
        monkeypatch.chdir(stars.folder.parent)
        found = self.put(stars, {**model(f"order_lines/{name}"), "sales/answer.sql": LOAD, "average/answer.sql": "-- "})
        assert found.notes == ()
        assert entry_of(found, "order_lines").submission.path == f"stars/order_lines/{name}"
        assert entry_of(found, "order_lines").submission.text == WHOLE
        assert entry_of(found, "sales").submission.text == LOAD
        assert started_beside(stars.exercises[0]) == stars.folder / "order_lines" / name

    def test_two_answers(self, stars):
        with pytest.raises(SubmissionsError, match="2 answers for exercise sales"):
            self.put(stars, {**model("sales/answer"), "sales/answer.sql": LOAD})

    def test_files_that_are_not_graded(self, stars):
        found = self.put(
            stars,
            {
                "sales/schema.sql": SCHEMA,
                "sales/solution.sql": SCHEMA,
                "sales/starter/load.sql": "",
                "sales/answer/load.sql": LOAD,
                "sales/answer/old/load.sql": LOAD,
                "average/answer/load.sql": LOAD,
            },
        )
        assert sorted(note.partition("/packs/")[2] for note in found.notes) == [
            "stars/sales/answer/old/load.sql: lies too deep and was not graded",
            "stars/sales/schema.sql: was not graded; put it into `answer/`",
        ]
        assert entry_of(found, "sales").submission.text == f"-- file: load.sql\n{LOAD}"
        assert entry_of(found, "average").failure.status == "missing"

    def test_a_link_in_its_place(self, stars, tmp_path):
        self.put(stars, model("elsewhere"))
        (stars.folder / "sales/answer").symlink_to(stars.folder / "elsewhere")
        entry = entry_of(beside_exercises([stars]), "sales")
        assert entry.failure.message == "answer is a symbolic link, which is not followed"


def test_what_is_started_in_a_folder(stars, hand_in):
    assert started(hand_in({**model("Sales"), "order_lines.sql": ""}), [stars]) == {
        ("stars", "sales"): Path("in/Sales"),
        ("stars", "order_lines"): Path("in/order_lines.sql"),
    }
