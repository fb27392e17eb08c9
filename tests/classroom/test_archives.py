"""A .zip of what a class or a learner handed in, and what hostile ones are made of."""

import io
import stat
import struct
import zipfile
from pathlib import Path

import pytest
from test_submissions import Q, files, missing

from grader.classroom.collecting import archives
from grader.classroom.collecting.submissions import handed_in
from grader.errors import SubmissionsError

CLASS = {"ada/running_total.sql": Q, "bob/first-join.sql": Q, "cy/": "", "dan.sql": f"-- exercise: first-join\n{Q}"}


def found_in(where, packs):
    """And nothing was written anywhere."""
    before = sorted(Path.cwd().rglob("*"))
    found = handed_in(where, packs)
    assert sorted(Path.cwd().rglob("*")) == before
    return found


@pytest.mark.parametrize("wrapper", ["", "class/", "Class (1)/", "hw 3/"])
def test_a_class_in_an_archive(joins, hand_in, zipped, wrapper):
    data = zipped(
        {**{wrapper + name: text for name, text in CLASS.items()}, "__MACOSX/ada/._x.sql": "", ".DS_Store": ""}
    )
    found = found_in(hand_in({"class.zip": data}) / "class.zip", [joins])
    assert files(found) == {
        ("ada", "joins", "running_total"): f"class.zip/{wrapper}ada/running_total.sql",
        ("bob", "joins", "first-join"): f"class.zip/{wrapper}bob/first-join.sql",
        ("dan", "joins", "first-join"): f"class.zip/{wrapper}dan.sql",
    }
    assert {learner for learner, _ in missing(found)} == {"ada", "bob", "cy", "dan"}
    assert found.notes == ()


@pytest.mark.parametrize("name", ["running_total.sql", "ada/running_total.sql", "ada/joins/running_total/answer.sql"])
def test_one_learner_in_an_archive(joins, hand_in, zipped, name):
    found = found_in(hand_in({"ada.zip": zipped({name: Q})}) / "ada.zip", [joins])
    assert files(found) == {(None, "joins", "running_total"): f"ada.zip/{name}"}


@pytest.mark.parametrize("outer", ["", "all.zip/"])
def test_archives_of_learners(joins, stars, hand_in, zipped, outer):
    written = {
        "ada.zip": zipped({"hw/running_total.sql": Q, "hw/more.zip": zipped({"first-join.sql": Q})}),
        "bob/upload.zip": zipped({"first_join.sql": Q}),
        "cy.zip": zipped({"sales\\schema.sql": "CREATE TABLE t (i INT)", "sales\\load.sql": Q}),
    }
    where = hand_in({"all.zip": zipped(written)} if outer else written) / outer
    found = found_in(where, [joins, stars])
    assert files(found) == {
        ("ada", "joins", "running_total"): f"{outer}ada.zip/hw/running_total.sql",
        ("bob", "joins", "first-join"): f"{outer}bob/upload.zip/first_join.sql",
        ("cy", "stars", "sales"): f"{outer}cy.zip/sales",
    }
    assert found.notes == (f"in/{outer}ada.zip/hw/more.zip: is an archive in an archive and was not unpacked",)


def member(name, text=Q, **facts):
    info = zipfile.ZipInfo(name)
    for fact, value in facts.items():
        setattr(info, fact, value)
    return info, text


def archive_of(*members):
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for info, text in members:
            archive.writestr(info, text)
    return written.getvalue()


@pytest.mark.parametrize(
    "name",
    [
        "../running_total.sql",
        "a/../../running_total.sql",
        "/tmp/running_total.sql",
        "\\running_total.sql",
        "C:\\running_total.sql",
        "c:running_total.sql",
        "..\\running_total.sql",
        "d/" * 60 + "running_total.sql",
        "x" * 2_000 + "/running_total.sql",
    ],
)
def test_names_that_lead_elsewhere(joins, hand_in, name):
    data = archive_of(member(name), member("first-join.sql"))
    found = found_in(hand_in({"ada.zip": data, "bob/first-join.sql": Q}), [joins])
    assert ("ada", "running_total") in missing(found)
    assert files(found)["ada", "joins", "first-join"] == "ada.zip/first-join.sql"
    (note,) = found.notes
    assert note.startswith("in/ada.zip: `")
    assert note.endswith("` is no name for a file in an archive; it was left out")
    assert len(note) < 140


def test_links_and_hidden_files(joins, hand_in):
    link = member("running_total.sql", "/etc/passwd", create_system=3, external_attr=(stat.S_IFLNK | 0o777) << 16)
    data = archive_of(
        link, member("first-join.sql"), member("__MACOSX/running_total.sql"), member(".running_total.sql")
    )
    found = found_in(hand_in({"ada.zip": data}), [joins])
    assert found.entries[0].failure.message == "running_total.sql is a symbolic link, which is not followed"
    assert list(files(found).values()) == ["ada.zip/first-join.sql"]


@pytest.mark.filterwarnings("ignore:Duplicate name")  # which is what is tried
def test_the_same_name_twice(joins, hand_in):
    data = archive_of(
        member("running_total.sql"), member("running_total.sql"), member("first-join.sql"), member("a/b"), member("a")
    )
    found = found_in(hand_in({"ada.zip": data}), [joins])
    assert found.notes == (
        "in/ada.zip/a: is there more than once; it was left out",
        "in/ada.zip/running_total.sql: is there more than once; it was left out",
    )
    assert missing(found) == [(None, "running_total")]


def test_names_in_other_encodings(joins, hand_in):
    data = archive_of(member("Josxx/running_total.sql"), member("ann/first-join.sql"))
    utf8 = data.replace(b"Josxx", "José".encode())
    found = found_in(hand_in({"utf8.zip": utf8}) / "utf8.zip", [joins])
    assert {entry.learner for entry in found.entries} == {"José", "ann"}
    latin = found_in(hand_in({"latin.zip": data.replace(b"Josxx", b"Jos\xe9x")}) / "latin.zip", [joins])
    assert {entry.learner for entry in latin.entries} == {"JosΘx", "ann"}


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "file is not a zip file"),
        (b"PK\x05\x06" + b"\0" * 10, "file is not a zip file"),
        (archive_of(member("running_total.sql"))[:-30], "file is not a zip file"),
        (archive_of(member("running_total.sql")).replace(b"PK\x01\x02", b"PK\x01\x03"), "bad magic number for central"),
        (archive_of(member("é.sql")).replace("é".encode(), b"\xff\xfe"), "a name in it is not UTF-8"),
        (archive_of(*(member(str(number), "") for number in range(10_001))), "it holds more than 10,000 files"),
        (
            archive_of(*(member(f"{number}.sql", " " * 10**6) for number in range(101))),
            "is larger than 50,000,000 bytes",
        ),
    ],
)
def test_archives_that_are_refused(joins, hand_in, data, told):
    where = hand_in({"ada.zip": data, "bob/first-join.sql": Q})
    found = found_in(where, [joins])
    assert found.notes[0].startswith("in/ada.zip: was not unpacked: ")
    assert told in found.notes[0]
    assert missing(found) == [("bob", "running_total"), ("ada", "running_total"), ("ada", "first-join")]


def test_a_class_that_cannot_be_unpacked(joins, hand_in):
    with pytest.raises(SubmissionsError) as caught:
        handed_in(hand_in({"class.zip": b"PK"}) / "class.zip", [joins])
    assert str(caught.value) == "in/class.zip: was not unpacked: file is not a zip file"


def test_much_more_than_it_seems(joins, hand_in, zipped):
    bomb = zipped({f"{number}.sql": b" " * 1_000_000 for number in range(101)})
    assert len(bomb) < 200_000
    found = found_in(hand_in({"ada.zip": bomb, "bob/first-join.sql": Q}), [joins])
    assert found.notes == ("in/ada.zip: was not unpacked: it holds more than 100,000,000 bytes",)


def test_an_archive_that_lies_about_a_size(joins, hand_in, zipped):
    data = zipped({"running_total.sql": b" " * 3_000_000, "first-join.sql": Q})
    lying = data.replace(struct.pack("<L", 3_000_000), struct.pack("<L", 10))
    assert lying != data
    refused = found_in(hand_in({"ada.zip": lying}), [joins]).entries[0].failure
    assert (refused.status, refused.message[:33]) == ("refused", "running_total.sql cannot be read:")
    honest = found_in(hand_in({"ada.zip": data}), [joins]).entries[0].failure
    assert honest.message == "running_total.sql is larger than 1,000,000 bytes"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda data: data.replace(b"SELECT id", b"SELECT ix"), "running_total.sql cannot be read: bad CRC-32"),
        (lambda data: flagged(data, 1), "running_total.sql is locked with a password"),
    ],
)
def test_files_that_cannot_be_read(joins, hand_in, change, told):
    found = found_in(hand_in({"ada.zip": change(archive_of(member("running_total.sql")))}), [joins])
    assert (found.entries[0].failure.status, found.entries[0].failure.message[: len(told)]) == ("refused", told)


def flagged(data, flag):
    """With a flag in both places where a file's flags stand."""
    written = bytearray(data)
    written[6] |= flag
    written[data.index(b"PK\x01\x02") + 8] |= flag
    return bytes(written)


def test_unusual_packing_is_not_undone(joins, hand_in, zipped):
    found = found_in(hand_in({"ada.zip": zipped({"running_total.sql": Q}, zipfile.ZIP_LZMA)}), [joins])
    assert found.entries[0].failure.message == "running_total.sql is packed in an unusual way"


def test_a_class_may_be_larger_than_a_learner(joins, hand_in, monkeypatch, zipped):
    monkeypatch.setattr(archives, "_MEMBERS_OF_LEARNER", 2)
    many = {f"learner{number}/first-join.sql": Q for number in range(3)}
    where = hand_in({"class.zip": zipped(many), "each/ada.zip": zipped(many)})
    assert len(files(found_in(where / "class.zip", [joins]))) == 3
    assert found_in(where / "each", [joins]).notes == ("in/each/ada.zip: was not unpacked: it holds more than 2 files",)
