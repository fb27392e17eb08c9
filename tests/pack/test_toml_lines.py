"""The line of every key, held against what `tomllib` reads."""

import tomllib

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from grader.pack.toml_lines import lines_of

TRICKY = '''\
# [not] = "a table"
title = "a # [b] = 'c'"
text = """
[limits]
seconds = 5 \\"""
"""""
raw = \'\'\'
x = 1\'\'\'
a.b . "c d" = { e = [1, { f = "}" }], g.h = 2 }

[limits] # seconds
seconds = 5
'ro.ws' = 1
"mem\\u006Fry" = [ # , ]
  "1]",
  [2,
   3],
]
[[worlds.assume]]
sql = 1
[worlds.assume.deep]
x = 1
[[worlds.assume]]
sql = 2
[[worlds.assume.more]]
y = 1
[worlds]
count = 1979-05-27 07:32:00
'''

WANTED = {
    ("title",): 2,
    ("text",): 3,
    ("raw",): 7,
    ("a",): 9,
    ("a", "b"): 9,
    ("a", "b", "c d"): 9,
    ("a", "b", "c d", "e"): 9,
    ("a", "b", "c d", "e", 0): 9,
    ("a", "b", "c d", "e", 1): 9,
    ("a", "b", "c d", "e", 1, "f"): 9,
    ("a", "b", "c d", "g"): 9,
    ("a", "b", "c d", "g", "h"): 9,
    ("limits",): 11,
    ("limits", "seconds"): 12,
    ("limits", "ro.ws"): 13,
    ("limits", "memory"): 14,
    ("limits", "memory", 0): 15,
    ("limits", "memory", 1): 16,
    ("limits", "memory", 1, 0): 16,
    ("limits", "memory", 1, 1): 17,
    ("worlds",): 27,
    ("worlds", "assume"): 19,
    ("worlds", "assume", 0): 19,
    ("worlds", "assume", 0, "sql"): 20,
    ("worlds", "assume", 0, "deep"): 21,
    ("worlds", "assume", 0, "deep", "x"): 22,
    ("worlds", "assume", 1): 23,
    ("worlds", "assume", 1, "sql"): 24,
    ("worlds", "assume", 1, "more"): 25,
    ("worlds", "assume", 1, "more", 0): 25,
    ("worlds", "assume", 1, "more", 0, "y"): 26,
    ("worlds", "count"): 28,
}


def keys(value, above=()):
    """Every key, table and item of what `tomllib` gives back."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return {key for part, item in parts for key in ({(*above, part)} | keys(item, (*above, part)))}


def test_every_form_of_key_has_its_line():
    assert keys(tomllib.loads(TRICKY)) == set(WANTED)
    assert lines_of(TRICKY) == WANTED


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_of_either_kind(end):
    assert lines_of(f'a = """{end}x{end}"""{end}{end}b = 1') == {("a",): 1, ("b",): 5}


NAMES = st.sampled_from(["a", "b-1", '"a b"', "'c.d'", '"\\u00e9]"', "a.b", 'b . "x"', "1"])
SCALARS = st.sampled_from(
    [
        "1",
        "-0.5e3",
        "true",
        "1979-05-27 07:32:00",
        '"#]}"',
        "''",
        '"""\n[x]\ny = 1\n"""',
        "'''\n'''",
        '"\\"\\\\"',
        '"""""x"""""',
    ]
)
SPACE = st.sampled_from(["", " ", "\n", " # ] }\n", "\n\n"])


def array(values):
    return st.lists(st.tuples(SPACE, values, SPACE)).map(lambda items: f"[{','.join(map(''.join, items))}]")


def inline(values):
    return st.lists(st.tuples(NAMES, values), max_size=3).map(
        lambda pairs: "{" + ", ".join(f"{name} = {value}" for name, value in pairs) + "}"
    )


VALUES = st.recursive(SCALARS, lambda values: array(values) | inline(values), max_leaves=6)
LINES = st.one_of(
    st.tuples(NAMES, VALUES).map(" = ".join),
    NAMES.map("[{}]".format),
    NAMES.map("[[ {} ]] # x".format),
    st.just("# [a]"),
    st.just(""),
)


@settings(deadline=None)
@given(st.lists(LINES, max_size=6).map("\n".join))
def test_keys_are_those_that_tomllib_finds(text):
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        assume(False)
    lines = lines_of(text)
    assert set(lines) == keys(values)
    assert all(1 <= line <= text.count("\n") + 1 for line in lines.values())


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), VALUES), unique_by=lambda pair: pair[0]))
def test_a_key_stands_on_the_line_it_was_written_on(pairs):
    text, wanted = "", {}
    for name, value in pairs:
        wanted[(name,)] = text.count("\n") + 1
        text += f"{name} = {value}\n"
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        assume(False)
    assert {key: line for key, line in lines_of(text).items() if len(key) == 1} == wanted


@settings(deadline=None)
@given(st.text(alphabet="ab[]{}=.,#\"'\\\n 1", max_size=40))
@example("[" * 50)
@example("}")
@example('"\\ " = 1')
def test_no_text_holds_it(text):
    try:
        lines = lines_of(text)
        found = keys(tomllib.loads(text))
    except tomllib.TOMLDecodeError:
        return  # coming back at all is the promise here
    assert set(lines) == found
