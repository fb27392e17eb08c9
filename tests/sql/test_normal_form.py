"""Texts that are the same but for layout and comments have one form; whatever may mean something else has another."""

import pytest

from grader.sql.normal_form import normal_form
from grader.sql.places import place_of

SAME = {
    "layout": ("select a, b from t where a = 1", "select a\n     , b\n\nfrom t\n where a=1\n;\n"),
    "comments": ("select a from t", "-- mine\nselect /* the\nfirst */ a -- one\nfrom t -- end"),
    "a comment for a blank": ("select a from t", "select/**/a from/* */t"),
    "brackets": ("select f(a, b) from t", "select f( a ,b )\nfrom t"),
    "a text with a comment's signs": ("select '-- a /* b'", "select   '-- a /* b' -- c"),
    "semicolons": ("select 1", "select 1;;"),
}
NOT_THE_SAME = {
    "blanks in a text": ("select 'a b'", "select 'a  b'"),
    "blanks in a name": ('select 1 as "a b"', 'select 1 as "a  b"'),
    "a quote in a text": ("select 'it''s -- a' , 1", "select 'it' 's -- a' , 1"),
    "signs that run together": ("select 1 - -1", "select 1 --1"),
    "a cast": ("select a::int", "select a: :int"),
    "two signs": ("select a < = b", "select a <= b"),
    "a number": ("select 1e+5", "select 1e + 5"),
    "a word cut in two": ("select ab", "select a/**/b"),
    "case": ("select a from t", "SELECT a FROM t"),
}
NOT_FOR_SURE = {
    "a text that goes on": ("duckdb", "select 'a'\n'b'"),
    "a text that goes on behind a comment": ("duckdb", "select 'a' -- b\n'c'"),
    "a dollar quote": ("duckdb", "select $$a  b$$"),
    "a tagged dollar quote": ("postgres", "select $q$a  b$q$"),
    "a backslash": ("mysql", r"select 'a\'  -- b'"),
    "a nested comment": ("duckdb", "select 1 /* a /* b */ c */"),
    "an open comment": ("duckdb", "select 1 /* a"),
    "an open text": ("duckdb", "select 'a"),
    "a minus of a minus": ("mysql", "select 5--3"),
    "a hint": ("oracle", "select /*+ full(t) */ a from t"),
    "code in a comment": ("mysql", "select /*!40000 a */ b from t"),
    "Oracle's own quotes": ("oracle", "select q'[it's  -- a]' from dual"),
    "three quotes": ("bigquery", "select '''a  'b'''"),
    "a blank that some take for a letter": ("duckdb", "select\N{NO-BREAK SPACE}1"),
    "a control character": ("duckdb", "select\x0c1"),
    "a command to a program": ("tsql", "USE shop\nGO\nselect 1"),
    "a command that would be none": ("tsql", "select 1\ngo"),
    "nothing": ("duckdb", " -- only this\n"),
}


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME)
def test_the_same(one: str, other: str) -> None:
    forms = [normal_form(text, "duckdb") for text in (one, other)]
    assert forms[0] is not None
    assert forms[1] is not None
    assert forms[0].text == forms[1].text


@pytest.mark.parametrize(("one", "other"), NOT_THE_SAME.values(), ids=NOT_THE_SAME)
def test_not_the_same(one: str, other: str) -> None:
    forms = [normal_form(text, "duckdb") for text in (one, other)]
    assert forms[0] is None or forms[1] is None or forms[0].text != forms[1].text


@pytest.mark.parametrize(("dialect", "text"), NOT_FOR_SURE.values(), ids=NOT_FOR_SURE)
def test_not_for_sure(dialect: str, text: str) -> None:
    assert normal_form(text, dialect) is None


def test_what_begins_a_comment_depends_on_the_dialect() -> None:
    text = "select a # b\nfrom t"
    forms = {dialect: normal_form(text, dialect) for dialect in ("mysql", "duckdb")}
    assert {dialect: form.text if form else None for dialect, form in forms.items()} == {
        "mysql": "select a from t",
        "duckdb": "select a # b from t",
    }
    bracketed = normal_form("select [a  -- b] from t", "tsql")
    assert bracketed is not None
    assert bracketed.text == "select [a  -- b] from t"


@pytest.mark.parametrize("part", ["a", "b = NULL", "'x\ny'", "t"])
def test_a_place_is_told_in_the_text_that_the_form_was_made_of(part: str) -> None:
    text = "-- b = NULL\nselect 'x\ny',\n  a /* a */\nfrom t\nwhere b = NULL\n"
    form = normal_form(text, "duckdb")
    assert form is not None
    start, own = form.text.index(part), text.index(part, 12)
    told = form.origin(place_of((start, start + len(part)), form.text), text)
    assert told == place_of((own, own + len(part)), text)
