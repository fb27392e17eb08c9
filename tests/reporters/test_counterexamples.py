"""How a small database is shown: in few lines, with what matters kept, side by side where there is room."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from sample_report import _on_databases, one_learner

from grader.reporters.parts.screen import Screen
from grader.reporters.terminal import render
from grader.values.report import Counterexample, Heading, Outcome, Place, Submission, Table

ON_DATABASES = {outcome.exercise: outcome for outcome in _on_databases()}


def shown(outcome: Outcome, **screen: object) -> list[str]:
    """What is said of this failure alone."""
    report = one_learner()
    alone = replace(report, outcomes=(outcome,))
    text = render(alone, Screen(**screen))  # type: ignore[arg-type]  # by name
    return text.split("\n\n", 1)[1].rsplit("\n\n", 1)[0].splitlines()


def place(lines: list[str], start: str) -> int:
    return next(number for number, line in enumerate(lines) if line.strip().startswith(start))


def wide(columns: int, width: int, rows: int = 1, type_: str = "VARCHAR") -> Table:
    headings = tuple(Heading(f"{chr(97 + number)}_{'n' * 8}", type_) for number in range(columns))
    return Table("wide", headings, tuple(tuple("x" * width for _ in headings) for _ in range(rows)), rows)


def with_database(**parts: object) -> Outcome:
    outcome = ON_DATABASES["by_chance"]
    assert outcome.counterexample
    return replace(outcome, counterexample=replace(outcome.counterexample, **parts))  # type: ignore[arg-type]  # by name


@pytest.mark.parametrize("name", ON_DATABASES)
def test_the_order_of_what_is_said(name):
    outcome = ON_DATABASES[name]
    lines = shown(outcome)
    finding = outcome.verdicts[0].findings[0]
    assert lines[0].startswith(f"{name}: {outcome.behaves_like or finding.message}"[:60])
    assert lines[-1] == f"  grade explain {finding.name}"
    if outcome.counterexample:
        assert 0 < place(lines, "expected") < len(lines) - 1
        assert len(lines) <= 24


def test_right_on_the_sample_data():
    lines = shown(ON_DATABASES["known"])
    assert lines[:2] == [
        "known: `customers` without `orders` are lost",
        "  right on the sample data, wrong on this database:",
    ]
    assert "on the sample data:" not in "\n".join(lines[2:])
    assert shown(ON_DATABASES["by_chance"])[0] == "by_chance: right on the sample data, wrong on this database:"


def test_wrong_on_the_sample_data_too():
    lines = shown(ON_DATABASES["both"])
    assert lines[:2] == ["both: `customers` without `orders` are lost", "  for example, on this small database:"]
    said = place(lines, "on the sample data: 4 of 9 rows are missing; 2 of 7 rows should not be there")
    assert said > place(lines, "expected")
    text = "\n".join(lines)
    assert "customer_id   note" not in text, "rows of the sample data stand back"
    assert "these rows" not in text, "there are none to look at"
    assert shown(ON_DATABASES["empty"])[:2] == [
        "empty: 4 of 9 rows are missing",
        "  wrong on this small database, too:",
    ]
    assert "\n".join(shown(ON_DATABASES["empty"])).count("4 of 9 rows are missing") == 1


def test_both_for_who_wants_all():
    text = "\n".join(shown(ON_DATABASES["both"], verbose=True))
    assert "customers:" in text
    assert "customer_id   note" in text
    assert "what do these rows have in common?" in text
    assert "and: 2 of 7 rows should not be there" in text


def test_an_answer_that_fails_there():
    lines = shown(ON_DATABASES["breaks"])
    assert any(line.endswith("yours:") for line in lines)
    text = " ".join(" ".join(lines).split())
    assert "More than one row returned by a subquery" in text
    assert "Use another setting" not in text, "what the engine advises is about settings"


def test_nothing_came_out():
    lines = shown(ON_DATABASES["empty"])
    assert lines[place(lines, "customers:")].split() == ["customers:", "orders:"]
    assert lines[place(lines, "customers:") + 1].split() == ["id", "name", "no", "rows"]
    assert lines[place(lines, "expected:")].split() == ["expected:", "yours:"]


def test_a_change_tells_which_table():
    lines = shown(ON_DATABASES["change"])
    assert "expected, orders afterwards:" in lines[place(lines, "expected")]
    assert "yours, orders afterwards:" in lines[place(lines, "expected")]


def test_large_tables_are_cut_to_the_height_and_whole_with_v():
    lines = shown(ON_DATABASES["change"])
    assert 20 <= len(lines) <= 24
    assert sum("more rows" in line for line in lines) == 2
    whole = shown(ON_DATABASES["change"], verbose=True)
    assert "more rows" not in "\n".join(whole)
    assert len(whole) > 60


def test_side_by_side_only_where_there_is_room():
    narrow, room_for_one = wide(2, 12), wide(5, 12)
    beside = shown(with_database(expected=narrow, actual=narrow))
    assert beside[place(beside, "expected:")].split() == ["expected:", "yours:"]
    below = shown(with_database(expected=room_for_one, actual=room_for_one))
    assert below[place(below, "expected:")].split() == ["expected:"]
    assert place(below, "yours:") > place(below, "expected:")


@pytest.mark.parametrize("width", [40, 60, 80])
@pytest.mark.parametrize("count", [1, 3, 6])
def test_nothing_is_wider_than_the_screen(count, width):
    table = wide(count, 60, 3)
    lines = shown(with_database(tables=(table, table), expected=table, actual=table), width=width)
    assert max(map(len, lines)) <= width


def test_six_columns_fit_eighty_columns():
    for type_, width in (("VARCHAR", 40), ("TIMESTAMP", 10), ("BIGINT", 10)):
        lines = shown(with_database(tables=(wide(6, width, 3, type_),)))
        assert "not shown" not in "\n".join(lines)
        assert len(lines) <= 24


def test_tables_move_together_rather_than_take_more_lines():
    def table(title: str, columns: str, *rows: str) -> Table:
        headings = tuple(Heading(name, "DATE") for name in columns.split())
        return Table(title, headings, tuple(tuple(row.split()) for row in rows), len(rows))

    result = table(
        "", "region name orders total last_ordered_on", "North a 1 0.01 2024-01-31", "South b 1 0.01 2024-01-31"
    )
    outcome = with_database(
        tables=(
            table("regions", "id name", "1 North"),
            table("customers", "id region_id name email joined_on", "1 1 a x@y 2024-01-01", "2 NULL b x@y 2024-01-01"),
            table("products", "id name price", "1 a 0.01"),
            table("orders", "id customer_id product_id ordered_on quantity status", "1 1 1 2024-01-31 1 paid"),
        ),
        expected=result,
        actual=replace(result, rows=result.rows[:1], total=1),
    )
    lines = shown(replace(outcome, behaves_like="`customers` without `regions` are lost"))
    assert len(lines) <= 24
    assert lines[place(lines, "regions:")].split() == ["regions:", "customers:", "products:"]
    assert sum("2024-01-31" in line for line in lines) == 4, "nothing is left out for it"


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_any_database_fits_any_screen(data):
    words = st.text(max_size=30)
    cells = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats() | words
    types = st.sampled_from(["INTEGER", "VARCHAR", "DATE", "INTEGER[]"])

    def table() -> Table:
        columns = data.draw(st.lists(st.builds(Heading, words, types), max_size=8))
        rows = data.draw(st.lists(st.tuples(*(cells for _ in columns)), max_size=15))
        return Table(data.draw(words), tuple(columns), tuple(rows), len(rows))

    tables = tuple(table() for _ in range(data.draw(st.integers(0, 3))))
    actual, error = (table(), None) if data.draw(st.booleans()) else (None, data.draw(words))
    outcome = with_database(tables=tables, expected=table(), actual=actual, error=error)
    width, verbose = data.draw(st.integers(30, 130)), data.draw(st.booleans())
    assert max(map(cell_len, shown(outcome, width=width, verbose=verbose))) <= width


def test_long_numbers_and_dates_are_never_cut():
    for type_ in ("DECIMAL(38,2)", "TIMESTAMP"):
        lines = shown(with_database(tables=(wide(6, 19, 1, type_),)))
        assert sum(line.count("x" * 19) for line in lines) == 3
        assert "… 3 columns not shown" in "\n".join(lines)


def test_columns_the_answer_names_are_shown_rather_than_others():
    def columns(text: str) -> str:
        outcome = with_database(tables=(wide(9, 19, 1, "TIMESTAMP"),))
        outcome = replace(outcome, submission=Submission("answer.sql", "0" * 64, text))
        lines = shown(outcome)
        return " ".join(line for line in lines if "nnnn" in line)

    assert "i_nnnnnnnn" not in columns("select 1")
    assert "i_nnnnnnnn" in columns("select I_NNNNNNNN from wide")


def test_columns_that_differ_are_shown_rather_than_others():
    expected = wide(9, 19, 1, "TIMESTAMP")
    (row,) = expected.rows
    actual = replace(expected, rows=((*row[:-1], "y" * 19),))
    lines = shown(with_database(expected=expected, actual=actual))
    assert sum("y" * 19 in line for line in lines) == 1
    assert sum("i_nnnnnnnn" in line for line in lines) == 2


def test_one_row_more_is_shown_where_it_takes_no_line():
    found = ON_DATABASES["change"].counterexample
    assert found

    def cut(rows: int) -> bool:
        table = replace(found.tables[0], rows=found.tables[0].rows[:rows], total=rows)
        return "… " in "\n".join(shown(with_database(tables=(table,), expected=table, actual=table)))

    assert next(rows for rows in range(1, 20) if cut(rows)) == 9


def test_passed_exercises_tell_how_they_were_judged_only_to_who_wants_all():
    report = one_learner()
    said = "sure: no difference found on the sample data and 2,000 databases"
    assert said not in render(report, Screen())
    assert said in render(report, Screen(verbose=True)).splitlines()
    assert "first: no difference" not in render(report, Screen(verbose=True))


def test_a_place_in_the_text_and_advice_come_after_the_database():
    outcome = ON_DATABASES["by_chance"]
    (verdict,) = outcome.verdicts
    finding = replace(verdict.findings[0], help="what about those without orders?", place=Place(1, 1, 1, 7))
    lines = shown(replace(outcome, verdicts=(replace(verdict, findings=(finding,)),)))
    assert lines[-4:] == [
        "  1 │ select 1",
        "    │ ^^^^^^",
        "  what about those without orders?",
        "  grade explain differs-on-world",
    ]


def test_titles_and_messages_of_a_stranger_are_cleaned():
    found = ON_DATABASES["breaks"].counterexample
    assert isinstance(found, Counterexample)
    lines = shown(with_database(tables=(replace(found.tables[0], title="\x1b[31mred"),), actual=None, error="\x07no"))
    assert "\x1b" not in "".join(lines)
    assert "\x07" not in "".join(lines)
