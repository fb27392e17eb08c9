"""Whatever a learner's file holds, reading it and running it comes to a value."""

from hypothesis import example, given, settings
from hypothesis import strategies as st
from mangled import mangled, real_sql

from grader.classroom.collecting import handed_in
from grader.pack import Undecodable, decode, is_blank
from grader.pack.dialects import DIALECTS
from grader.running import Prepared, change, prepared, run
from grader.sandbox.database import Database
from grader.sandbox.tokens import promises_order
from grader.sql.client import tidied
from grader.sql.course import Course
from grader.sql.places import place_of
from grader.values.result import Result
from grader.values.run import FAILURES, Failure
from grader.values.state import State

FUZZ = settings.get_profile("fuzz")
TEXTS = mangled(real_sql())
#: What runs as one's own, in every dialect.
PLAIN = "SELECT name FROM courts WHERE upkeep IS NOT NULL ORDER BY name"


def sound(came_to: object, text: str) -> None:
    """A failure is one that the grader knows, and points into the text."""
    if isinstance(came_to, Failure):
        assert came_to.name in FAILURES
        assert came_to.status != "broke"
        if came_to.span is not None:
            start, end = came_to.span
            assert 0 <= start <= end <= len(text) + 1, came_to
            place = place_of(came_to.span, text)
            assert (1, 1) <= (place.line, place.column) <= (place.end_line, place.end_column)


#: Copied out of the programs that learners work in.
TRANSCRIPTS = (
    "USE shop;\nGO\nSET NOCOUNT ON;\nSELECT [dbo].[t].a FROM shop.dbo.t AS t\nGO 5\n",
    "mysql> USE shop;\nmysql> SELECT `public`.a\n    -> FROM public.t -- mine\n    -> ;\nmysql> exit\n",
    "SQL> SET LINESIZE 200\nSQL> SELECT a\n  2  FROM dual\n  3  /\nSPOOL off\nPROMPT done\n",
    "shop=# \\d t\nshop=# SELECT '$$', $a$ x $a$ FROM public.t \\gx\nshop-# \\g\n\\q",
    "```sql\nDELIMITER //\nSELECT 1 //\nDELIMITER ;\n```\n",
    "sqlite> .mode csv\nsqlite> SELECT public.t.a\n   ...> FROM public.t;\n.quit\n",
)


@FUZZ
@given(TEXTS | mangled(TRANSCRIPTS), st.sampled_from(sorted(DIALECTS)))
@example(TRANSCRIPTS[2], "oracle")
@example(TRANSCRIPTS[3], "postgres")
def test_client_commands_are_blanked_where_they_stand(text: str, dialect: str) -> None:
    tidy = tidied(text, dialect, {"main"})
    assert len(tidy.text) == len(text)
    assert [place for place, sign in enumerate(tidy.text) if sign == "\n"] == [
        place for place, sign in enumerate(text) if sign == "\n"
    ]
    assert all(1 <= line <= 1 + text.count("\n") for _, line in tidy.dropped)
    assert tidied(tidy.text, dialect, {"main"}).text == tidy.text


@FUZZ
@given(TEXTS, st.sampled_from(sorted(DIALECTS)), st.booleans())
@example(
    "SELECT cardinality(MAP(ARRAY['a', 'b'], ARRAY[1, 2])), cardinality(map_filter(MAP(ARRAY['a', 'b']",
    "clickhouse",
    False,
)
def test_any_text_is_prepared_and_run(club: Database, text: str, dialect: str, many: bool) -> None:
    course = Course(dialect, club.relations)
    ready = prepared(text, course, "change" if many else "query", many)
    sound(ready, text)
    if isinstance(ready, Prepared):
        assert len(ready.text) == len(text)
        sound(run(club, ready, course), text)
        promises_order(ready.sql)


@FUZZ
@given(TEXTS)
@example("SELECT '\ud800'")
def test_any_text_is_submitted_and_leaves_no_trace(club: Database, text: str) -> None:
    came_to = club.submit(text)
    sound(came_to, text)
    assert club.is_intact()
    after = club.submit(PLAIN)
    assert isinstance(after, Result)
    assert len(after.rows) == 3


CHANGES = (
    "UPDATE courts SET upkeep = upkeep + 1 WHERE name LIKE 'T%'",
    "DELETE FROM bookings WHERE rating IS NULL; DELETE FROM courts WHERE court_id = 4;",
    "INSERT INTO members VALUES (6, 'Fox', 'Flo', NULL, '2025-01-01', 1) ON CONFLICT DO NOTHING RETURNING *",
    "begin; insert into courts (court_id, name, guest_fee) select court_id + 10, name, 0 from courts; commit",
    "MERGE INTO courts USING bookings b ON b.court_id = courts.court_id AND b.slots > 2 "
    "WHEN MATCHED THEN UPDATE SET upkeep = 0 WHEN NOT MATCHED BY SOURCE THEN DELETE",
    "UPDATE bookings SET court_id = 99 WHERE booking_id = 1",
    "INSERT INTO courts VALUES (1, 'x', 1, 1)",
    "UPDATE courts SET name = NULL",
)


@FUZZ
@given(mangled((*CHANGES, *CHANGES, *CHANGES, *real_sql())), st.booleans())
@example("UPDATE courts SET name = '\ud800'", False)
def test_any_change_is_made_and_taken_back(club: Database, text: str, many: bool) -> None:
    course = Course("duckdb", club.relations)
    ready = prepared(text, course, "change", many)
    assert isinstance(ready, Prepared)
    sound(change(club, ready, course, many), text)
    assert club.is_intact()
    after = club.change("UPDATE courts SET upkeep = 1 WHERE court_id = 2", False, None)
    assert isinstance(after, State)
    assert {name for _, name in after.rows} == {"courts"}
    (rows,) = after.rows.values()
    assert len(rows.rows) == 4


def run_in(database: Database, text: str, dialect: str) -> Result | Failure:
    course = Course(dialect, database.relations)
    ready = prepared(text, course)
    return ready if isinstance(ready, Failure) else run(database, ready, course)


@FUZZ
@given(st.sampled_from(real_sql()), TEXTS, st.sampled_from(sorted(DIALECTS)))
def test_what_ran_before_does_not_matter(club: Database, text: str, before: str, dialect: str) -> None:
    """The same text comes to the same, whoever was there in between."""
    first = run_in(club, text, dialect)
    run_in(club, before, dialect)
    second = run_in(club, text, dialect)
    if isinstance(first, Failure) or isinstance(second, Failure):
        assert isinstance(first, Failure)
        assert isinstance(second, Failure)
        assert (first.name, first.message) == (second.name, second.message)
    elif "random" not in text.lower() and "uuid" not in text.lower():
        assert sorted(first.rows) == sorted(second.rows)


# Files

MARKS = (b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "latin-1", "cp1252", "utf-7")


@FUZZ
@given(st.binary(max_size=60) | st.tuples(st.sampled_from(MARKS), st.binary(max_size=40)).map(b"".join))
@example(b"\xff\xfe\x00\xd8")
@example(b"\xff\xfe\x00")
def test_any_bytes_are_a_text_or_told_not_to_be(data: bytes) -> None:
    decoded = decode(data)
    if isinstance(decoded, Undecodable):
        assert decoded.line >= 1
    else:
        assert "\0" not in decoded
        assert "\r\n" not in decoded
        decoded.encode()


@FUZZ
@given(TEXTS, st.sampled_from(ENCODINGS), st.sampled_from(MARKS))
def test_a_text_in_any_encoding_is_read_or_told_not_to_be(text: str, encoding: str, mark: bytes) -> None:
    decoded = decode(mark + text.encode(encoding, "replace"))
    if not isinstance(decoded, Undecodable):
        is_blank(decoded)
        handed_in.bare(decoded)
