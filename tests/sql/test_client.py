"""What stands in learners' files besides SQL is blanked out, and nothing else is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.sql.client import masked, statements, tidied

#: Dialect, the file, what is left of it (blanks folded), and what was left out.
FILES = [
    ("tsql", "USE shop;\nGO\nSELECT a\nFROM dbo.t\nGO\n", "; SELECT a FROM t ;", ["USE shop;", "GO", "GO"]),
    (
        "tsql",
        "use [my shop]\nSET NOCOUNT ON;\nselect a from t\ngo 5",
        "select a from t ;",
        ["use [my shop]", "SET NOCOUNT ON;", "go 5"],
    ),
    (
        "tsql",
        "SET ANSI_NULLS ON\nSET QUOTED_IDENTIFIER ON\nselect 1",
        "select 1",
        ["SET ANSI_NULLS ON", "SET QUOTED_IDENTIFIER ON"],
    ),
    ("tsql", "select [dbo].[t].[go] from shop.[dbo].[t]", "select [t].[go] from [t]", []),
    ("tsql", "select 1\nGO\nselect 2\nGO", "select 1 ; select 2 ;", ["GO", "GO"]),
    ("postgres", "\\c shop\n\\timing on\nselect 1;\n\\q\n", "; select 1; ;", ["\\c shop", "\\timing on", "\\q"]),
    ("postgres", "SET search_path TO shop;\nselect * from public.t", "select * from t", ["SET search_path TO shop;"]),
    ("postgres", "select 'a' || E'\\\\x' from t \\g", "select 'a' || E'\\\\x' from t ;", ["\\g"]),
    ("postgres", "shop=# select 1\nshop-# ;", "select 1 ;", ["shop=#", "shop-#"]),
    ("postgres", 'select * from "public"."t"', 'select * from "t"', []),
    ("mysql", "use shop;\nselect 1 \\G", "select 1 ;", ["use shop;", "\\G"]),
    (
        "mysql",
        "mysql> select a\n    -> from t\n    -> where b = 1;\n",
        "select a from t where b = 1;",
        ["mysql>", "->", "->"],
    ),
    (
        "mysql",
        "SET NAMES utf8mb4;\nselect 'it\\'s; USE x' # GO\n",
        "select 'it\\'s; USE x' # GO",
        ["SET NAMES utf8mb4;"],
    ),
    ("mysql", "DELIMITER ;\nselect 1", "select 1", ["DELIMITER ;"]),
    ("oracle", "SET SERVEROUTPUT ON\nselect 1 from dual\n/\n", "select 1 from dual ;", ["SET SERVEROUTPUT ON", "/"]),
    ("oracle", "PROMPT here it is\nselect 1 from dual;\nEXIT;", "select 1 from dual;", ["PROMPT here it is", "EXIT;"]),
    ("sqlite", ".mode csv\n.headers on\nselect 1;", "select 1;", [".mode csv", ".headers on"]),
    ("duckdb", "```sql\nselect 1;\n```\n", "select 1;", ["```sql", "```"]),
    ("duckdb", "/* a /* b */ USE x; */ select 1", "/* a /* b */ USE x; */ select 1", []),
    ("duckdb", "select 4\n/\n2", "select 4 / 2", []),
    ("duckdb", "select 'x\nGO\ny', $$\nGO\n$$", "select 'x GO y', $$ GO $$", []),
    ("duckdb", "select public.a from t as public", "select public.a from t as public", []),
    ("duckdb", "select a as use from t; -- USE b", "select a as use from t; -- USE b", []),
    ("duckdb", "select .5", "select .5", []),
    ("duckdb", "select x from main.t", "select x from main.t", []),
    ("duckdb", "", "", []),
]


@pytest.mark.parametrize(("dialect", "text", "left", "dropped"), FILES)
def test_leaves_out_commands_to_programs(dialect: str, text: str, left: str, dropped: list[str]) -> None:
    tidy = tidied(text, dialect, {"main"})
    assert re.sub(r"\s+", " ", tidy.text).strip() == left
    assert [command for command, _ in tidy.dropped] == dropped


@pytest.mark.parametrize(("dialect", "text", "left", "dropped"), FILES)
def test_places_stay(dialect: str, text: str, left: str, dropped: list[str]) -> None:
    tidy = tidied(text, dialect, {"main"})
    assert len(tidy.text) == len(text)
    assert [place for place, letter in enumerate(text) if letter == "\n"] == [
        place for place, letter in enumerate(tidy.text) if letter == "\n"
    ]
    lines = text.split("\n")
    assert all(command in lines[line - 1] for command, line in tidy.dropped)


@pytest.mark.parametrize("schema", ["public", "dbo"])
def test_a_schema_of_the_fixture_is_kept(schema: str) -> None:
    text = f"select * from {schema}.t"
    assert tidied(text, "postgres", {"main", schema}).text == text
    assert tidied(text, "postgres", {"main"}).text.split() == ["select", "*", "from", "t"]


@given(
    st.text(alphabet="ab;'\"`$-/*\n\\ GOUSE.[]#publicdbo>=x(", max_size=60),
    st.sampled_from(["duckdb", "tsql", "mysql", "postgres"]),
)
def test_any_text_keeps_its_length_and_lines(text: str, dialect: str) -> None:
    tidy = tidied(text, dialect, set())
    assert (len(tidy.text), tidy.text.count("\n")) == (len(text), text.count("\n"))
    assert len(masked(text, dialect)) == len(text)


def test_statements_are_told_apart_outside_of_quotes() -> None:
    text = "select ';' as a; /* ; */ select 2 ; -- ;\n"
    assert [text[start:][:8] for start in statements(masked(text, "postgres"))] == ["select '", "select 2"]
