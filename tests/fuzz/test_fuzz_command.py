"""The whole command over a class of strange answers: each gets a status, and the honest one among them its points."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st
from mangled import hostile_sql, mangled, real_sql

import grader

FUZZ = settings(settings.get_profile("fuzz"), max_examples=max(2, settings.get_profile("fuzz").max_examples // 40))
SOLUTION = "SELECT id, name FROM emp WHERE pay > 1000 ORDER BY id\n"
CHANGE = "UPDATE emp SET pay = pay + 1 WHERE dept = 'it';\nDELETE FROM emp WHERE pay IS NULL;\n"
PACK = {
    "fixture/schema.sql": "CREATE TABLE emp (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, dept VARCHAR, "
    "boss INTEGER REFERENCES emp (id), pay DECIMAL(10, 2), hired DATE, share DOUBLE, tags VARCHAR[]);",
    "fixture/emp.csv": "id,name,dept,boss,pay,hired,share,tags\n1,Ada,it,,4200.00,2015-03-01,0.5,\n"
    "2,Ben,it,1,900.00,,0.25,\n3,Cid,ops,1,,2016-11-30,,\n",
    "ask/prompt.md": "# Ask\n\nWho earns more than 1000? By id.\n",
    "ask/solution.sql": SOLUTION,
    "ask/starter.sql": "-- write below\nSELECT\n",
    "raise/prompt.md": "# Raise\n\nOne more for it; away with the unpaid.\n",
    "raise/solution.sql": CHANGE,
    "raise/exercise.toml": 'kind = "change"\nstatements = "many"\n',
}
SETTINGS = (
    'format = 1\ntitle = "Strange"\nfixture = "fixture"\ndialect = "{dialect}"\n[limits]\nseconds = 0.5\nrows = 1000\n'
)
HONEST = {"zz honest/ask.sql": SOLUTION, "zz honest/raise.sql": CHANGE}
ANSWERS = st.lists(
    mangled((SOLUTION,)) | mangled((CHANGE,)) | mangled(real_sql()) | st.sampled_from(hostile_sql()),
    min_size=4,
    max_size=12,
)
DIALECTS = st.sampled_from(["duckdb", "duckdb", "postgres", "mysql", "sqlite", "tsql", "bigquery", "oracle"])


def graded(folder: Path, files: Mapping[str, str], format_: str) -> "subprocess.CompletedProcess[bytes]":
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
    arguments = ("pack", "--submissions", "answers", "--format", format_, "-v")
    return subprocess.run(
        [sys.executable, "-c", "from grader.cli.main import main; main()", *arguments],
        cwd=folder,
        env={"PATH": os.defpath, "PYTHONPATH": str(Path(grader.__file__).parents[1]), "HOME": str(folder)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=300,
    )


@FUZZ
@given(ANSWERS, DIALECTS, st.sampled_from(["json", "terminal"]))
@example(["SELECT MAP {'key': [1, 2], 'value': [3]}", "SELECT {'É': 1, 'é': 2.5}"], "duckdb", "json")
@example(["1" + " /*" * 300_000], "duckdb", "json")
def test_every_answer_is_judged(answers: list[str], dialect: str, format_: str) -> None:
    files = {f"pack/{name}": text for name, text in PACK.items()}
    files["pack/pack.toml"] = SETTINGS.format(dialect=dialect)
    for place, text in enumerate(answers):
        files |= {f"answers/{place:02}/{name}.sql": text for name in ("ask", "raise")}
    files |= {f"answers/{name}": text for name, text in HONEST.items()}
    with tempfile.TemporaryDirectory() as temporary:
        ran = graded(Path(temporary), files, format_)
    assert ran.returncode in (0, 1), ran.stderr.decode(errors="replace") + ran.stdout.decode(errors="replace")[-4000:]
    assert ran.stderr == b"", ran.stderr.decode(errors="replace")
    if format_ == "json":
        outcomes = json.loads(ran.stdout)["outcomes"]
        assert len(outcomes) == 2 * len(answers) + 2
        honest = [one for one in outcomes if one["learner"] == "zz honest"]
        assert [one["status"] for one in honest] == ["passed", "passed"], honest
