"""A file of homework is taken apart at its headings, whatever they look like."""

from pathlib import Path

import pytest

from grader.authoring.scaffold.questions import questions
from grader.errors import PackError
from grader.values.pack import Script


def asked(text: str) -> list[tuple[str, str, float | None]]:
    return [(one.name, one.title, one.points) for one in questions(Script(Path("hw.sql"), text))]


def refused(text: str) -> str:
    with pytest.raises(PackError) as told:
        questions(Script(Path("hw.sql"), text))
    return str(told.value)


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [
        ("-- Q1: Best paid (5 points)", ("best_paid", "Best paid", 5)),
        ("--Q1 - Best paid [2.5 pts]", ("best_paid", "Best paid", 2.5)),
        ("-- Question 1. Best paid, 1 point", ("best_paid", "Best paid", 1)),
        ("-- 1) Best paid", ("best_paid", "Best paid", None)),
        ("-- 1. Best of 3 – 4 marks", ("best_of_3", "Best of 3", 4)),
        (
            "-- ===== Exercise 1: Wer verdient am besten? =====",
            ("wer_verdient_am_besten", "Wer verdient am besten?", None),
        ),
        ("------ Q1 ------", ("q1", "Question 1", None)),
        ("-- Q1 (5 points): Best paid", ("best_paid", "Best paid", 5)),
        ("-- Question 1. [2,5 pts.] Best paid", ("best_paid", "Best paid", 2.5)),
        ("-- Q1: Best paid (5 points):", ("best_paid", "Best paid", 5)),
        ("-- Q1: 5 points or more", ("5_points_or_more", "5 points or more", None)),
        ("-- Question 1a (3p)", ("q1a", "Question 1a", 3)),
        ("-- Q1: Fixture", ("the_fixture", "Fixture", None)),
        ("-- Q1: 日本", ("q1", "日本", None)),
    ],
)
def test_headings(heading, wanted):
    (found,) = asked(f"{heading}\nSELECT 1;\n")
    assert found == wanted


def test_what_stands_between_the_heading_and_the_solution_is_the_prompt():
    text = "-- Q1: One\n-- Who is\n-- first?\n--\n-- 1. By pay.\n-- -----\nSELECT 1 -- Q2 is next\n;\n-- Q2\nSELECT 2"
    first, second = questions(Script(Path("hw.sql"), text))
    assert first.prose == "Who is\nfirst?\n\n1. By pay."
    assert second.prose == ""
    assert first.solution.text.split() == ["SELECT", "1", "--", "Q2", "is", "next", ";"]
    assert second.solution.text.rindex("SELECT 2") == text.rindex("SELECT 2"), "places are those of the file"


def test_numbers_in_a_prompt_begin_no_question():
    assert asked("-- Q1: a\n-- 1. by pay\n-- 2. by name\nSELECT 1") == [("a", "a", None)]
    assert asked("-- 1. a\n-- 3. no heading\nSELECT 1;\n-- 2. b\nSELECT 2") == [("a", "a", None), ("b", "b", None)]


def test_names_that_come_again_are_told_apart():
    assert [name for name, *_ in asked("-- Q1: A\nSELECT 1;\n-- Q2: a!\nSELECT 2;\n-- Q3: a\nSELECT 3")] == [
        "a", "a_2", "a_3",
    ]  # fmt: skip


def test_all_that_is_wrong_is_told_at_once():
    assert refused("SELECT 1") == (
        "hw.sql: holds no question\n    begin each question with a line such as `-- Q1: Best paid (5 points)`"
    )
    assert refused("-- Q1 (0 points)\nSELECT 1").startswith("hw.sql:1: a question is worth more than 0 points")
    told = refused("-- for Monday\nSELECT 0;\n-- Q1: a\n-- nothing\n-- Q2: b\nSELECT 2;\n-- Q2: c\nSELECT 3;\n")
    assert [line.split(" ", 1)[0] for line in told.split("\n") if not line.startswith(" ")] == [
        "hw.sql:2:", "hw.sql:3:", "hw.sql:7:",
    ]  # fmt: skip
    assert "`Q1: a` holds no SQL" in told
    assert "question 2 again, as in line 5" in told
