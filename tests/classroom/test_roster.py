"""`--roster FILE`: everybody who is in the class is in its report, once, and by the roster's name."""

from pathlib import Path

import pytest
from test_submissions import Q, files, missing

from grader.classroom.collecting.roster import roster
from grader.classroom.collecting.submissions import handed_in
from grader.errors import SubmissionsError
from grader.values.report import Person

CLASS = "learner,id,email,group\nAda Lee,17,ada@uni.edu,red\nBob Ray,18,bob@uni.edu,red\nCy Moss,19,cy@uni.edu,\n"
OTHER = "SELECT 2"


def read(text):
    Path("class.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
    return roster(Path("class.csv"))


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "learner,id,email,group\nAda,17,ada@uni.edu,red\n",
        "\ufeffGroup;E-Mail;EMAIL; Learner ;Id\r\nred;x;ada@uni.edu;Ada;17\r\n;;;;\r\n\r\n",
        'id\tgroup\tlearner\temail\n17\tred\t"Ada"\tada@uni.edu',
        "LEARNER,section,email,id,group,grade\n Ada ,A,ada@uni.edu,17,red\n",
        "learner,id,email,group\nAda,17,ada@uni.edu,red\n".encode("utf-16"),
    ],
)
def test_a_roster_as_programs_write_it(text):
    assert read(text).people == (Person("Ada", "17", "ada@uni.edu", "red"),)


def test_a_name_is_enough():
    assert read('learner\nAda\n"Ray, Bob"\n').people == (Person("Ada"), Person("Ray, Bob"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "class.csv: nobody is on this roster\n    write a line for each learner"),
        ("learner,id\n", "class.csv: nobody is on this roster\n    write a line for each learner"),
        (
            "lerner,id\nAda,1\n",
            "class.csv:1: there is no column `learner`; did you mean `lerner`? columns: lerner, id\n"
            "    name it in the first line; `id`, `email` and `group` are read, too",
        ),
        ("learner,id\nAda,1\n\n,2\n", "class.csv:4: learner: is empty\n    give the learner's name"),
        (
            "learner,id\nAda,1\nBob,1\nCy,1\n",
            "class.csv:3: id: 1 stands on line 2, too\n    keep one of the two\n"
            "class.csv:4: id: 1 stands on line 2, too\n    keep one of the two",
        ),
        ("learner,email\nA,x@y.z\nB,X@y.z", "class.csv:3: email: X@y.z stands on line 2, too\n    keep one of the two"),
        (
            "learner\nAda\nADA\n",
            "class.csv:3: learner: ADA stands on line 2, too\n    an id or an email tells people apart",
        ),
        (
            'learner\n"Ada\nBob\n',
            "class.csv:2: cannot be read as CSV: unexpected end of data\n    is a quote not closed?",
        ),
        ('learner,id\n"Ada\nBob",1\n', "class.csv:2: is no line of a roster\n    is a quote not closed?"),
        (b"learner\nAd\xe9\n", "class.csv:2: byte 0xE9 is not UTF-8\n    save the file as UTF-8"),
    ],
)
def test_mistakes_are_told_with_their_lines(text, told):
    with pytest.raises(SubmissionsError) as caught:
        read(text)
    assert str(caught.value) == told


def test_no_roster():
    with pytest.raises(SubmissionsError, match=r"class\.csv: no such file"):
        roster(Path("class.csv"))


def test_everybody_is_there_by_the_rosters_name(joins, hand_in):
    written = {
        "ada-lee/running_total.sql": Q,
        "BOB@uni.edu/first-join.sql": OTHER,
        "17.sql": f"-- exercise: first-join\n{Q}",
        "Zoe/running_total.sql": Q,
        "Bob Rae/running_total.sql": Q,
    }
    found = handed_in(hand_in(written), [joins], roster=read(CLASS.replace("red", "")))
    assert {(learner, exercise): path for (learner, _, exercise), path in files(found).items()} == {
        ("Ada Lee", "running_total"): "ada-lee/running_total.sql",
        ("Ada Lee", "first-join"): "17.sql",
        ("Bob Ray", "first-join"): "BOB@uni.edu/first-join.sql",
        ("Bob Rae", "running_total"): "Bob Rae/running_total.sql",
        ("Zoe", "running_total"): "Zoe/running_total.sql",
    }
    learners = list(dict.fromkeys(entry.learner for entry in found.entries))
    assert learners == ["Ada Lee", "Bob Ray", "Cy Moss", "Bob Rae", "Zoe"]
    assert [exercise for learner, exercise in missing(found) if learner == "Cy Moss"] == ["running_total", "first-join"]
    assert [person.learner for person in found.roster] == learners[:3]
    assert found.notes == (
        "Bob Rae: is graded, but not in class.csv; did you mean `Bob Ray`?",
        "Zoe: is graded, but not in class.csv",
    )


def test_people_who_share_a_name(joins, hand_in):
    namesakes = read("learner,id,email\nAda,s17,\nada,,ada@uni.edu\nAda,s18,\nBob,,\n")
    assert [person.learner for person in namesakes.people] == ["Ada (s17)", "ada", "Ada (s18)", "Bob"]
    found = handed_in(hand_in({"s17/running_total.sql": Q, "s18/first-join.sql": Q}), [joins], roster=namesakes)
    assert [learner for learner, *_ in files(found)] == ["Ada (s17)", "Ada (s18)"]
    with pytest.raises(SubmissionsError) as caught:
        handed_in(hand_in({"ADA/running_total.sql": Q}), [joins], roster=namesakes)
    assert str(caught.value) == (
        "ADA: is a name of learner Ada (s17) and of learner Ada (s18) and of learner ada in class.csv\n"
        "    use an id or an email instead"
    )


def test_one_person_under_two_names_answers_once(joins, hand_in):
    where = hand_in({"Ada Lee/running_total.sql": Q, "17/running_total.sql": Q})
    with pytest.raises(SubmissionsError, match="2 files for exercise running_total"):
        handed_in(where, [joins], roster=read(CLASS))


def test_answers_of_nobody(joins, hand_in):
    with pytest.raises(SubmissionsError) as caught:
        handed_in(hand_in({"running_total.sql": Q}), [joins], roster=read(CLASS))
    assert str(caught.value).startswith("in: it is not said whose these answers are\n    with a roster, ")


class TestGroups:
    def answers(self, joins, where, text=CLASS):
        found = handed_in(where, [joins], roster=read(text))
        given = {(entry.learner, entry.exercise.name): entry.submission for entry in found.entries}
        return {key: one and Path(one.path).relative_to("in").as_posix() for key, one in given.items()}, found.notes

    @pytest.mark.parametrize("owner", ["Bob Ray", "RED", "bob@uni.edu"])
    def test_one_submission_counts_for_all(self, joins, hand_in, owner):
        given, notes = self.answers(joins, hand_in({f"{owner}/running_total.sql": Q}))
        there = f"{owner}/running_total.sql"
        assert given["Ada Lee", "running_total"] == given["Bob Ray", "running_total"] == there
        assert {key for key, one in given.items() if one is None} == {
            ("Ada Lee", "first-join"),
            ("Bob Ray", "first-join"),
            ("Cy Moss", "running_total"),
            ("Cy Moss", "first-join"),
        }
        assert notes == ()

    def test_the_same_answer_of_two_is_one(self, joins, hand_in):
        where = hand_in({"Ada Lee/first-join.sql": Q, "Bob Ray/first-join.sql": f"-- ours\n{Q};\n", "Cy Moss/x.md": ""})
        given, notes = self.answers(joins, where, CLASS.replace("cy@uni.edu,", "cy@uni.edu,red"))
        assert given["Bob Ray", "first-join"] == "Bob Ray/first-join.sql"
        assert given["Cy Moss", "first-join"] == "Ada Lee/first-join.sql"
        assert notes == ()

    @pytest.mark.parametrize("of_group", [False, True])
    def test_different_answers_stay_their_own(self, joins, hand_in, of_group):
        written = {"Ada Lee/first-join.sql": Q, "Bob Ray/first-join.sql": OTHER}
        where = hand_in({**written, **({"red/first-join.sql": "SELECT 3"} if of_group else {})})
        given, notes = self.answers(joins, where, CLASS.replace("cy@uni.edu,", "cy@uni.edu,red"))
        assert [given[learner, "first-join"] for learner in ("Ada Lee", "Bob Ray", "Cy Moss")] == [
            "Ada Lee/first-join.sql",
            "Bob Ray/first-join.sql",
            "red/first-join.sql" if of_group else None,
        ]
        assert notes == (
            (
                "group red: Ada Lee, Bob Ray and its folder handed in different answers to first-join, "
                "and each keeps their own",
            )
            if of_group
            else (
                "group red: Ada Lee and Bob Ray handed in different answers to first-join, "
                "and each keeps their own; not counted for Cy Moss",
            )
        )

    def test_what_cannot_be_run_is_nobodys_answer_where_another_can(self, joins, hand_in):
        where = hand_in(
            {"Ada Lee/first-join.sql": b"\xff", "Bob Ray/first-join.sql": Q, "red/running_total.sql": b"\xff"}
        )
        found = handed_in(where, [joins], roster=read(CLASS))
        told = {(entry.learner, entry.exercise.name): entry.failure and entry.failure.status for entry in found.entries}
        assert told["Ada Lee", "first-join"] is None
        assert (told["Ada Lee", "running_total"], told["Bob Ray", "running_total"]) == ("refused", "refused")

    def test_a_group_called_like_a_learner(self, joins, hand_in):
        with pytest.raises(SubmissionsError, match="red: is a name of group red and of learner Red in class"):
            self.answers(joins, hand_in({"red/first-join.sql": Q}), "learner,group\nRed,blue\nBob,red\n")
