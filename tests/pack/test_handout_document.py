"""Results as a file: read as they were written, whatever they hold; and what is no such file is told."""

import json
from pathlib import Path

import pytest

from grader.errors import PackError
from grader.pack import load
from grader.pack.handout_document import read, written
from grader.sandbox.database import Database
from grader.values.expected import Expected, Tie
from grader.values.handout import Handout
from grader.values.pack import Limits
from grader.values.state import State
from grader.vocabulary import VOCABULARY

_OF_ALL_KINDS = """
SELECT 1::UBIGINT AS i, 18446744073709551615::UBIGINT AS u, 170141183460469231731687303715884105727::HUGEINT AS h,
    1.50::DECIMAL(9,2) AS d, 0.1::DOUBLE AS f, 'NaN'::DOUBLE AS n, '-Infinity'::FLOAT AS m, -0.0::DOUBLE AS z,
    'é "quoted"' || chr(10) || chr(8232) AS t, ''::VARCHAR AS e, NULL AS o, true AS b, '\\x00\\xFF'::BLOB AS x,
    DATE '2024-02-29' AS day, 'infinity'::DATE AS ever, TIMESTAMP_NS '2024-01-01 00:00:00.000000001' AS ns,
    TIMESTAMPTZ '2024-01-01 00:00:00+02' AS tz, TIME '24:00:00' AS noon, INTERVAL 1 MONTH AS v,
    [1.0::DOUBLE, 'inf'::DOUBLE, NULL] AS l, {'B': 1, 'a': ['x']} AS s, MAP {'k': '\\x01'::BLOB} AS p,
    'b'::ENUM ('a', 'b') AS c, '5dd95e9b-6dd5-4b1c-9c1f-000000000001'::UUID AS g

"""


@pytest.fixture(scope="module")
def handout() -> Handout:
    database = Database(Limits())
    result = database.query(_OF_ALL_KINDS)
    database.close()
    ties = (Tie(1, (result.rows[0], result.rows[0])),)
    expected = Expected(result, True, ties, {result.rows[0]: (result.rows[0],)})
    nothing = Expected(type(result)(result.columns, ()), True, (Tie(0),))
    return Handout(expected, "", (expected, nothing), ("i", None), ("eq-null",), ignores_case=True, plan_counts=True)


def test_it_is_read_as_it_was_written(handout: Handout) -> None:
    text = written(handout)
    assert read(text) == handout
    assert json.loads(text)["format"] == 1
    assert "NaN" not in text.replace('{"float": "nan"}', ""), "JSON has no word for it"


def test_tables_after_a_change(handout: Handout) -> None:
    assert isinstance(handout.on_data, Expected)
    state = State({}, {("main", "orders"): handout.on_data.result})
    changed = Handout(state, "", (state, State({}, {})))
    assert read(written(changed)) == changed


def test_nothing_to_judge_by() -> None:
    found = read(written(Handout()))
    assert found == Handout()
    assert not found.judges


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"format": 1', '"format": 2', "is of format 2, written by a later grader; this one reads format 1"),
        ('"format": 1', '"format": 0', "is of format 0, which there never was; this grader reads format 1"),
        ('"format": 1', '"format": "x"', "Expected `int`, got `str` - at `$.format`"),
        ('"worlds": [', '"worlds": [[', "JSON is malformed"),
        ('"worlds": [', '"worlds": ' + "[" * 100_000, "it is nested too deeply"),
        ('"size": 1', '"size": 7', "a tie has an impossible size"),
        ('"ties": [0]', '"ties": [3]', "its ties do not hold as many rows as there are"),
        ('"1.5"', '"x"', "a value of `d` is no DECIMAL(9,2)"),
        ('"1.5"', "[1]", "a value of `d` is no DECIMAL(9,2)"),
        ('{"float": "nan"}', '{"float": {"a": {}}}', "could not convert string to float"),
        ('{"float": "nan"}', "{}", "not enough values to unpack"),
        ('{"float": "nan"}', "1" + "0" * 400, "n"),
        ('{"bytes": "00ff"}', "7", "a value of `x` is no BLOB"),
        ('["a", ["x"]]', '["q", ["x"]]', "a value of `s` is no STRUCT"),
        ("true, ", "", "a row of 24 columns has 23"),
    ],
)
def test_what_is_no_such_document(handout: Handout, old: str, new: str, told: str) -> None:
    text = written(handout)
    assert old in text
    found = read(text.replace(old, new, 1))
    assert isinstance(found, str)
    assert told in found


def test_a_pack_whose_results_are_not_whole(tmp_path: Path) -> None:
    files = {
        "pack.toml": 'format = 1\ntitle = "A"\n',
        "fixture/schema.sql": "CREATE TABLE t (a INTEGER);",
        "first/prompt.md": "# First",
        "first/expected/worlds.sql": "",
        "second/prompt.md": "# Second",
        "second/solution.sql": "SELECT 1",
        "second/expected/results.json": written(Handout()).replace('"format": 1', '"format": 9'),
        "third/prompt.md": "# Third",
        "third/expected": "SELECT 1",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    with pytest.raises(PackError) as error:
        load(tmp_path, VOCABULARY)
    told = str(error.value).replace(f"{tmp_path}/", "")
    assert told == (
        "first/expected/results.json: no such file\n"
        "    take the file from a fresh copy of the pack, or have its author publish it again\n"
        "second/expected: stands beside `solution.sql`\n"
        "    keep `expected` in a pack for learners, else the solution\n"
        "second/expected/results.json: is of format 9, written by a later grader; this one reads format 1\n"
        "    install the grader that your course uses now\n"
        "third/expected: must be a folder"
    )
