"""What learners hand in: where it is looked for, how it is read, and what is told about the rest."""

import os
import subprocess
import time
from pathlib import Path

import pytest

from grader.classroom.collecting.submissions import Collected, beside_exercises, handed_in
from grader.errors import SubmissionsError

Q = "SELECT id FROM orders"


def files(collected: Collected) -> dict[tuple[str | None, str, str], str]:
    """Learner, pack and exercise -> the file found for them."""
    return {
        (entry.learner, entry.pack.name, entry.exercise.name): str(Path(entry.submission.path).relative_to("in"))
        for entry in collected.entries
        if entry.submission is not None
    }


def missing(collected: Collected) -> list[tuple[str | None, str]]:
    return [
        (entry.learner, entry.exercise.name)
        for entry in collected.entries
        if entry.failure is not None and entry.failure.status == "missing"
    ]


@pytest.mark.parametrize(
    "name",
    [
        "running_total.sql",
        "Running-Total.SQL",
        "RUNNING TOTAL.sql",
        "running_total (1).sql",
        "running_total(12).sql",
        "running_total (1) (2).sql",
        "running_total/answer.sql",
        "Running_Total/ANSWER (1).sql",
        "joins/running_total.sql",
        "joins/running_total/answer.sql",
    ],
)
def test_one_learner(joins, hand_in, name):
    found = handed_in(hand_in({name: Q}), [joins])
    assert files(found) == {(None, "joins", "running_total"): name}
    assert (missing(found), found.notes) == ([(None, "first-join")], ())


@pytest.mark.parametrize(
    "name",
    [
        "running_total.sql",
        "week 1/running-total.sql",
        "running_total/answer.sql",
        "repo/exercises/joins/running_total/answer.sql",
    ],
)
def test_a_class(joins, hand_in, name):
    found = handed_in(hand_in({f"ada/{name}": Q, "bob/first_join.sql": Q}), [joins])
    assert files(found) == {
        ("ada", "joins", "running_total"): f"ada/{name}",
        ("bob", "joins", "first-join"): "bob/first_join.sql",
    }
    assert missing(found) == [("ada", "first-join"), ("bob", "running_total")]
    assert found.notes == ()


def test_a_copy_of_the_pack_for_each_learner(joins, hand_in):
    copy = {
        "joins/pack.toml": "",
        "joins/running_total/answer.sql": Q,
        "joins/running_total/solution.sql": Q,
        "joins/running_total/starter.sql": Q,
        "joins/running_total/prompt.md": "",
        "joins/running_total/accept/first_join.sql": Q,
        "joins/running_total/reject/running_total.sql": Q,
        "joins/running_total/expected/first.sql": Q,
        "fixtures/retail/schema.sql": "",
        "fixtures/retail/orders.sql": "",
        "fixtures/retail/orders.csv": "",
    }
    found = handed_in(hand_in({f"ada/{name}": text for name, text in copy.items()}), [joins])
    assert files(found) == {("ada", "joins", "running_total"): "ada/joins/running_total/answer.sql"}
    assert found.notes == ()


def test_several_packs_at_once(joins, sums, hand_in):
    written = ["ada/joins/running_total.sql", "ada/sums/running-total/answer.sql", "bob/average.sql"]
    found = handed_in(hand_in(dict.fromkeys(written, Q)), [joins, sums])
    assert files(found) == {
        ("ada", "joins", "running_total"): written[0],
        ("ada", "sums", "running_total"): written[1],
        ("bob", "sums", "average"): written[2],
    }
    assert len(found.entries) == 8


def test_an_exercise_of_two_packs_needs_a_folder(joins, sums, hand_in):
    with pytest.raises(SubmissionsError) as caught:
        handed_in(hand_in({"running_total.sql": Q}), [joins, sums])
    assert str(caught.value) == (
        "in/running_total.sql: running_total is an exercise of joins and of sums\n"
        "    put the file into a folder named after its pack"
    )


@pytest.mark.parametrize("second", ["ada/Running_Total.sql", "ada/running_total (1).sql", "ada/old/running-total.sql"])
def test_two_files_for_one_exercise(joins, hand_in, second):
    with pytest.raises(SubmissionsError) as caught:
        handed_in(hand_in({"ada/running_total.sql": Q, second: Q, "bob/x/first-join.sql": Q}), [joins])
    first, *named = str(caught.value).splitlines()
    assert first == "2 files for exercise running_total; keep the one to be graded:"
    assert sorted(named) == sorted(["    in/ada/running_total.sql", f"    in/{second}"])


def test_doubles_of_a_whole_class_are_told_at_once_but_not_a_thousand_times(joins, hand_in):
    written = [f"learner{number:03}/{name}.sql" for number in range(30) for name in ("first-join", "first_join")]
    with pytest.raises(SubmissionsError) as caught:
        handed_in(hand_in(dict.fromkeys(written, Q)), [joins])
    assert str(caught.value).count("2 files for exercise first-join") == 10
    assert str(caught.value).endswith("\n… and 20 more like this")


@pytest.mark.parametrize(
    ("stray", "told"),
    [
        ("ada/runing_total.sql", "did you mean `running_total`? exercises: running_total, first-join"),
        ("ada/notes.sql", "belongs to no exercise and was not graded; exercises: running_total, first-join"),
        ("notes.sql", "belongs to no exercise and was not graded; exercises: running_total, first-join"),
        ("ada/answer.sql", "was not graded; put it into a folder named after its exercise"),
        ("ada/running_total.txt", "is not an .sql file and was not graded; did you mean running_total.sql?"),
        ("ada/Running-Total.sql.txt", "is not an .sql file and was not graded; did you mean running_total.sql?"),
        ("ada/homework.7z", "is an archive and was not unpacked"),
        ("cleo.tgz", "is an archive and was not unpacked"),
    ],
)
def test_strays_are_told(joins, hand_in, stray, told):
    found = handed_in(hand_in({"ada/first-join.sql": Q, stray: Q}), [joins])
    assert files(found) == {("ada", "joins", "first-join"): "ada/first-join.sql"}
    (note,) = found.notes
    assert note.startswith(f"in/{stray}: ")
    assert note.endswith(told)


@pytest.mark.parametrize("name", ["ada/README.md", "ada/picture.png", "grades.csv", "ada/results.txt"])
def test_notes_and_pictures_may_lie_about(joins, hand_in, name):
    assert handed_in(hand_in({"ada/first-join.sql": Q, name: ""}), [joins]).notes == ()


def test_a_learner_without_any_file(joins, hand_in):
    hand_in({"ada/first-join.sql": Q})
    Path("in/bob").mkdir()
    assert missing(handed_in(Path("in"), [joins])) == [
        ("ada", "running_total"),
        ("bob", "running_total"),
        ("bob", "first-join"),
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        "__MACOSX/ada/._running_total.sql",
        "ada/__MACOSX/running_total.sql",
        "ada/._running_total.sql",
        "ada/.ipynb_checkpoints/running_total.sql",
        ".git/running_total.sql",
    ],
)
def test_what_unpacking_leaves_behind(joins, hand_in, hidden):
    found = handed_in(hand_in({"ada/first-join.sql": Q, hidden: Q}), [joins])
    assert (list(files(found).values()), found.notes) == (["ada/first-join.sql"], ())


def test_a_learner_may_be_called_anything_else(joins, hand_in):
    found = handed_in(hand_in({"__ada__/first-join.sql": Q, "-rf/first-join.sql": Q}), [joins])
    assert [learner for learner, *_ in files(found)] == ["-rf", "__ada__"]


@pytest.mark.parametrize(
    ("top", "told"),
    [(None, "no such folder of submissions"), ("file", "must be a folder of submissions, a .zip"), ("", "nothing")],
)
def test_no_submissions(joins, hand_in, top, told):
    hand_in({})
    if top == "file":
        Path("in").write_text("PK")
    elif top == "":
        Path("in").mkdir()
    with pytest.raises(SubmissionsError, match=told):
        handed_in(Path("in"), [joins])


def test_symbolic_links_are_told_and_not_followed(joins, hand_in, tmp_path):
    secret = tmp_path / "secret.sql"
    secret.write_text(Q)
    hand_in({"ada/first-join.sql": Q})
    for name, target in (("running_total.sql", secret), ("notes.sql", secret), ("folder", tmp_path)):
        (Path("in/ada") / name).symlink_to(target)
    Path("in/bob").symlink_to("ada")
    found = handed_in(Path("in"), [joins])
    refused = next(entry for entry in found.entries if entry.exercise.name == "running_total")
    assert refused.submission is None
    assert refused.failure is not None
    assert (refused.failure.status, refused.failure.message) == (
        "refused",
        "running_total.sql is a symbolic link, which is not followed",
    )
    assert {entry.learner for entry in found.entries} == {"ada"}
    assert sorted(found.notes) == [
        f"in/{name}: is a symbolic link, which is not followed" for name in ("ada/folder", "ada/notes.sql", "bob")
    ]


def test_a_folder_named_like_a_file(joins, hand_in):
    found = handed_in(hand_in({"ada/running_total.sql/query.txt": Q, "ada/first-join.sql": Q}), [joins])
    assert missing(found) == [("ada", "running_total")]
    assert found.notes == ("in/ada/running_total.sql: is a folder, not an .sql file",)


def read(joins, hand_in, data):
    (entry, _) = handed_in(hand_in({"running_total.sql": data}), [joins]).entries
    return entry


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"SELECT 'caf\xc3\xa9'", "SELECT 'café'"),
        (b"\xef\xbb\xbfSELECT 1", "SELECT 1"),
        ("SELECT 'é'".encode("utf-16"), "SELECT 'é'"),
        (b"\xfe\xff" + "SELECT 'é'".encode("utf-16-be"), "SELECT 'é'"),
        (b"SELECT 1\r\n-- two\r\n", "SELECT 1\n-- two\n"),
        (b"SELECT " + b"1" * 999_993, "SELECT " + "1" * 999_993),
        (b"SELECT '-- other' FROM orders", "SELECT '-- other' FROM orders"),
        (b"SELECT '--name' FROM orders", "SELECT '--name' FROM orders"),
    ],
)
def test_files_that_are_read(joins, hand_in, data, text):
    entry = read(joins, hand_in, data)
    assert entry.failure is None
    assert entry.submission is not None
    assert (entry.submission.text, entry.submission.path) == (text, "in/running_total.sql")


@pytest.mark.parametrize(
    ("data", "message", "remedy"),
    [
        (b"SELECT 1\n'caf\xe9'", "running_total.sql, line 2: byte 0xE9 is not UTF-8", "save the file as UTF-8"),
        (b"a\nb\0", "running_total.sql, line 2: holds a zero byte, so it is not UTF-8 text", "save the file as UTF-8"),
        (b"\xff\xfe\x00", "running_total.sql, line 1: byte 0x00 is not UTF-16", "save the file as UTF-8"),
        (b"-" * 1_000_001, "running_total.sql is larger than 1,000,000 bytes", "hand in the query only"),
    ],
)
def test_files_that_are_refused(joins, hand_in, data, message, remedy):
    entry = read(joins, hand_in, data)
    assert entry.submission is None
    assert (entry.failure.status, entry.failure.message, entry.failure.help) == ("refused", message, remedy)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file holds no SQL yet"),
        (b" \n\t\r\n", "the file holds no SQL yet"),
        (b"-- soon\n/* or /* later */ */ ;;", "the file holds no SQL yet"),
        (b"-- write below\nSELECT '-- name' /* what? */\nFROM orders;\n", "the starter is still as it was"),
        (b"SELECT\n\t'-- name'\r\nFROM orders -- nothing yet", "the starter is still as it was"),
    ],
)
def test_files_with_nothing_in_them(joins, hand_in, data, message):
    entry = read(joins, hand_in, data)
    assert (entry.failure.status, entry.failure.message) == ("missing", message)


def test_a_pipe_is_not_read(joins, hand_in):
    hand_in({"ada/first-join.sql": Q})
    os.mkfifo("in/ada/running_total.sql")
    (refused, _) = handed_in(Path("in"), [joins]).entries
    assert (refused.failure.status, refused.failure.message) == ("refused", "running_total.sql is not a file")


def test_files_and_folders_that_may_not_be_read(joins, hand_in, monkeypatch):
    """As root everything may be, so that the refusal is played."""
    hand_in({"ada/first-join.sql": Q, "bob/first-join.sql": Q})
    scandir, read_bytes = os.scandir, Path.read_bytes

    def closed(path):
        if Path(path).name == "bob":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    def locked(path):
        if "ada" in path.parts:
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(os, "scandir", closed)
    monkeypatch.setattr(Path, "read_bytes", locked)
    found = handed_in(Path("in"), [joins])
    assert found.notes == ("in/bob: cannot be read: permission denied",)
    told = {(entry.learner, entry.exercise.name): entry.failure.message for entry in found.entries}
    assert told[("ada", "first-join")] == "first-join.sql cannot be read: permission denied"
    assert told[("bob", "first-join")] == "nothing handed in yet"


@pytest.mark.parametrize(
    "name",
    ["\x1b[31mred\x1b[0m", "two\nlines", "\u202egnp.exe", "-rf", "😀", "=cmd()", "ü" * 100, "L" * 200],
)
def test_hostile_names_of_learners(joins, hand_in, name):
    found = handed_in(hand_in({f"x{name}/first-join.sql": Q, f"x{name}/{name[:30]}.sql": Q}), [joins])
    assert [learner for learner, *_ in files(found)] == [f"x{name}"]
    (note,) = found.notes
    assert not {"\x1b", "\n", "\u202e"} & set(note)


def test_names_that_are_no_text(joins, hand_in):
    hand_in({"ada/first-join.sql": Q})
    Path("in/caf\udce9").mkdir()
    Path("in/caf\udce9/first-join.sql").write_text(Q)
    found = handed_in(Path("in"), [joins])
    assert [learner for learner, *_ in files(found)] == ["ada", "caf\\xe9"]
    assert all(entry.submission.path.encode() for entry in found.entries if entry.submission)


def test_an_accent_is_written_in_two_ways(joins, hand_in):
    composed, decomposed = "Zo\u00eb", "Zoe\u0308"
    found = handed_in(hand_in({f"{composed}/first-join.sql": Q, f"{decomposed}/running_total.sql": Q}), [joins])
    assert {learner for learner, *_ in files(found)} == {composed}
    assert missing(found) == []


def test_folders_nested_very_deep(joins, hand_in):
    deepest = str(hand_in({"ada/first-join.sql": Q}) / "ada")
    try:
        for _ in range(1500):
            deepest += "/d"
            os.mkdir(deepest)  # noqa: PTH102  # Path itself gives up here
        found = handed_in(Path("in"), [joins])
    finally:
        # Neither does Python's own way to remove folders reach so deep.
        subprocess.run(["rm", "-rf", "in"], check=True)
    assert missing(found) == [("ada", "running_total")]


def test_two_thousand_learners_quickly(joins, hand_in):
    folder = hand_in({f"learner{number:04}/first-join.sql": Q for number in range(2000)})
    start = time.process_time()
    found = handed_in(folder, [joins])
    assert time.process_time() - start < 5
    assert len(files(found)) == 2000


class TestBesideExercises:
    @pytest.mark.parametrize("name", ["answer.sql", "Answer.SQL", "answer (1).sql"])
    def test_an_answer(self, joins, name):
        folder = joins.exercises[0].folder
        folder.mkdir(parents=True)
        (folder / name).write_text(Q)
        first, second = beside_exercises([joins]).entries
        assert (first.learner, first.submission.text, first.failure) == (None, Q, None)
        assert (second.submission, second.failure.message) == (None, "nothing handed in yet")

    @pytest.mark.parametrize("name", ["answers.sql", "anwser.sql"])
    def test_a_slip_is_told(self, joins, name):
        folder = joins.exercises[0].folder
        folder.mkdir(parents=True)
        (folder / name).write_text(Q)
        (folder / "scratch.sql").write_text(Q)
        found = beside_exercises([joins])
        assert found.notes == (f"{folder}/{name}: was not graded; rename it to answer.sql if it is the answer",)
        assert len(missing(found)) == 2

    def test_two_answers(self, joins):
        folder = joins.exercises[0].folder
        folder.mkdir(parents=True)
        for name in ("answer.sql", "answer (1).sql"):
            (folder / name).write_text(Q)
        with pytest.raises(SubmissionsError, match="2 files for exercise running_total"):
            beside_exercises([joins])
