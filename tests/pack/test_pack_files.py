"""What `load` tells authors of the files themselves: what is missing, misnamed, unreadable, out of place."""

import os
from pathlib import Path

import pytest

from grader.errors import PackError
from grader.pack import load, read_sql

PACK = "packs/joins/pack.toml"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"prompt.md": None}, "prompt.md: no such file\n    write there what learners are to do"),
        ({"prompt.md": " \n"}, "prompt.md: is empty\n    write there what learners are to do"),
        ({"prompt.md": "## Small\n"}, "prompt.md: has no heading\n    begin it with `# `"),
        ({"prompt.md": "#\n# \n"}, "prompt.md: has no heading"),
        ({"solution.sql": None}, "solution.sql: no such file\n    write a query that answers the prompt"),
        ({"solution.sql": "-- later\n/* /* */ */;\n"}, "solution.sql: holds no SQL\n    write a query"),
        ({"solution.sql": None, "solution/a.sql": "SELECT 1"}, "solution: is a folder\n    an exercise of kind"),
        ({"solution.sql": None, "solution.sql/a.sql": ""}, "solution.sql: must be a file, not a folder"),
        ({"exercise.toml/a": ""}, "exercise.toml: must be a file, not a folder"),
        ({"starter.sql/a": ""}, "starter.sql: must be a file, not a folder"),
        ({"accept": ""}, "accept: must be a folder"),
        ({"accept/a.txt": ""}, "accept/a.txt: not an .sql file\n    `accept/` takes one .sql file for each answer"),
        ({"accept/a/b.sql": ""}, "accept/a: not an .sql file"),
        ({"accept/a.sql": "-- \n"}, "accept/a.sql: holds no SQL"),
        ({"reject/a.sql": ";"}, "reject/a.sql: holds no SQL"),
        ({"reject/a.sql/b": ";"}, "reject/a.sql: must be a file, not a folder"),
        (
            {"reject/a.sql": "-- expect: missing-row\nSELECT 1"},
            'reject/a.sql:1: expect: no check or finding is named "missing-row"\n    did you mean `missing-rows`?',
        ),
        (
            {"reject/a.sql": "-- why\n-- expect: missing-rows\nSELECT 1"},
            "reject/a.sql:2: `-- expect:` counts only on the first line",
        ),
        ({"solution.sql": b"SELECT\n'caf\xe9'"}, "solution.sql:2: byte 0xE9 is not UTF-8\n    save the file as UTF-8"),
        ({"prompt.md": b"\xff\xfe#\x00 \x00\n\x00\x00\xd8"}, "prompt.md:2: byte 0x00 is not UTF-16"),
        ({"solution.sql": "SELECT\n1".encode("utf-16-le")}, "solution.sql:1: holds a zero byte"),
        ({"exercise.toml": b"# ok\n# \xe9"}, "exercise.toml:2: byte 0xE9 is not UTF-8"),
        ({"solutions.sql": ""}, "solutions.sql: not a name the grader knows\n    did you mean `solution.sql`?"),
        ({"promt.md": "", "prompt.md": None}, "promt.md: not a name the grader knows\n    did you mean `prompt.md`?"),
        ({"Solution.sql": "", "solution.sql": None}, "Solution.sql: not a name the grader knows"),
        ({"excercise.toml": ""}, "excercise.toml: not a name the grader knows\n    did you mean `exercise.toml`?"),
        ({"accepted/a.sql": ""}, "accepted: not a name the grader knows\n    did you mean `accept`?"),
        ({"rejects/a.sql": ""}, "rejects: not a name the grader knows\n    did you mean `reject`?"),
        ({"start.sql": ""}, "start.sql: not a name the grader knows\n    did you mean `starter.sql`?"),
        ({"accept/a.sql": Path("/etc/hostname")}, "accept/a.sql: is a symbolic link that leaves"),
        ({"accept": Path("/etc")}, "accept: is a symbolic link that leaves"),
        ({"starter.sql": Path("nothing.sql")}, "starter.sql: is a symbolic link to nothing"),
        ({"starter.sql": Path("starter.sql")}, "starter.sql: is a symbolic link to nothing"),
        (
            {"exercise.toml": Path("../../../fixtures/retail/orders.csv")},
            "exercise.toml: is a symbolic link that leaves",
        ),
    ],
)
def test_files_of_an_exercise(complaints, changes, told):
    (complaint,) = complaints({f"packs/joins/first/{name}": content for name, content in changes.items()})
    assert complaint.startswith(f"packs/joins/first/{told}")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"schema.sql": None}, "schema.sql: no such file\n    write the CREATE TABLE statements"),
        ({"schema.sql": None, "schemas.sql": "SELECT 1"}, "schema.sql: no such file\n    rename `schemas.sql` to"),
        ({"schema.sql": "--"}, "schema.sql: holds no SQL"),
        ({"schema.sql": None, "schema.sql/x": ""}, "schema.sql: must be a file, not a folder"),
        ({"Orders.parquet": ""}, "orders.csv: a second file for table `orders`, beside `Orders.parquet`"),
        ({"main.orders.sql": "SELECT 1"}, "orders.csv: a second file for table `orders`, beside `main.orders.sql`"),
        ({"a.b.c.csv": ""}, "a.b.c.csv: must be named after a table\n    for example `orders.csv`"),
        ({"a..csv": ""}, "a..csv: must be named after a table"),
        ({"lines.sql": "/* */"}, "lines.sql: holds no SQL"),
        ({"lines.sql": b"SELECT '\xe9'"}, "lines.sql:1: byte 0xE9 is not UTF-8"),
        ({"lines.csv/x": ""}, "lines.csv: must be a file, not a folder"),
        ({"lines.csv": Path("/etc/hostname")}, "lines.csv: is a symbolic link that leaves"),
        ({"lines.xlsx": ""}, "lines.xlsx: cannot be loaded\n    store the table as .csv, .parquet, .sql"),
        ({"lines.csv.gz": ""}, "lines.csv.gz: cannot be loaded"),
        ({"fixtures.toml": ""}, "fixtures.toml: not a file the grader knows\n    did you mean `fixture.toml`?"),
        ({"fixture.toml": "\ncolation = 'x'"}, "fixture.toml:2: colation: unknown key\n    did you mean `collation`?"),
        ({"fixture.toml": "collation = 'C'"}, 'fixture.toml:1: collation: must be "binary" or "nocase", got "C"'),
        ({"fixture.toml": "[lake]\nlines = 'day'"}, 'fixture.toml:2: lake.lines: must be a list in [ ], got "day"'),
        ({"fixture.toml": "[lake]\nlines = ['a', 'a']"}, 'fixture.toml:2: lake.lines: "a" is listed twice'),
        ({"fixture.toml": "lake = ['lines']"}, "fixture.toml:1: lake: must be a table, got a list"),
        ({"fixture.toml": "[[assume]]\nsql = 1\nsay = ''\n"}, "fixture.toml:2: assume.sql: must be text in quotes"),
    ],
)
def test_files_of_a_fixture(complaints, changes, told):
    told_first = complaints({f"fixtures/retail/{name}": content for name, content in changes.items()})[0]
    assert told_first.startswith(f"fixtures/retail/{told}")


def test_a_fixture_in_the_pack_may_not_lead_out_of_it(complaints):
    (complaint,) = complaints({PACK: 'format = 1\ntitle = "J"\n', "packs/joins/fixture": Path("../../fixtures/retail")})
    assert complaint.startswith("packs/joins/fixture: is a symbolic link that leaves `packs/joins`")


def test_an_exercise_may_not_lie_outside(complaints, tmp_path):
    (complaint,) = complaints({"elsewhere/prompt.md": "# X", "packs/joins/other": Path("../../elsewhere")})
    assert complaint.startswith("packs/joins/other: is a symbolic link that leaves `packs/joins`")


def test_a_pipe_is_not_waited_for(build, words):
    folder = build({"packs/joins/first/solution.sql": None})
    os.mkfifo(folder / "first/solution.sql")
    os.mkfifo(folder.parent.parent / "fixtures/retail/lines.csv")
    with pytest.raises(PackError) as caught:
        load(folder, words)
    assert [str(mistake).split("/")[-1] for mistake in caught.value.mistakes] == [
        "lines.csv: must be a file",
        "solution.sql: must be a file",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read(build, words):
    folder = build({"packs/joins/first/accept/a.sql": "SELECT 1"})
    locked = [
        folder / "first/solution.sql",
        folder / "first/accept",
        folder.parent.parent / "fixtures/retail/orders.csv",
    ]
    for path in locked:
        path.chmod(0)
    try:
        with pytest.raises(PackError) as caught:
            load(folder, words)
    finally:
        for path in locked:
            path.chmod(0o700)
    assert sorted(mistake.path for mistake in caught.value.mistakes) == sorted(locked)
    assert all(mistake.problem == "cannot be read: permission denied" for mistake in caught.value.mistakes)


def test_exercises_whose_submissions_could_not_be_told_apart(complaints):
    names = ("A_first", "a-First")
    (complaint,) = complaints(
        {f"packs/joins/{name}/{file}": "# x" for name in names for file in ("prompt.md", "solution.sql")}
    )
    assert complaint.startswith("packs/joins/a-First: differs from exercise `A_first` only by case, `-` or `_`")


def test_a_pack_without_exercises(complaints):
    (complaint,) = complaints({"packs/joins/first/prompt.md": None, "packs/joins/first/solution.sql": None})
    assert complaint.startswith(f"{PACK}: the pack has no exercises")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({PACK: None}, f"{PACK}: no such file\n    a pack is a folder with this file in it"),
        ({PACK: None, "packs/joins/packs.toml": ""}, f"{PACK}: no such file\n    rename `packs.toml` to `pack.toml`"),
        ({PACK: b"\n\xe9"}, f"{PACK}:2: byte 0xE9 is not UTF-8"),
        ({PACK: Path("pack.toml")}, f"{PACK}: is a symbolic link to nothing"),
    ],
)
def test_pack_toml_itself(complaints, changes, told):
    assert complaints(changes)[-1].startswith(told)


def test_no_pack_at_all(words, tmp_path):
    with pytest.raises(PackError, match="nowhere: no such folder"):
        load(tmp_path / "nowhere", words)
    (tmp_path / "file").write_text("")
    with pytest.raises(PackError, match="file: a pack is a folder, not a file"):
        load(tmp_path / "file", words)


def test_read_sql_tells_what_is_wrong_with_the_one_file(tmp_path):
    path = tmp_path / "schema.sql"
    with pytest.raises(PackError, match=r"schema\.sql: no such file"):
        read_sql(path)
    path.write_bytes(b"a\r\nb")
    assert (read_sql(path).path, read_sql(path).text) == (path, "a\nb")
