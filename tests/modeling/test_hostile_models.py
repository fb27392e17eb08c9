"""Scripts that mean harm cost their own learner, and nobody else."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from grader.cli.main import group

HONEST = {
    "schema.sql": "CREATE TABLE sale (no INTEGER PRIMARY KEY, city VARCHAR NOT NULL, amount INTEGER)",
    "load.sql": "INSERT INTO sale SELECT id, town, amount FROM stg.sales",
}
#: Name -> files, and the status that the outcome has.
HOSTILE: dict[str, tuple[dict[str, str], str]] = {
    "never_ends": (
        {"load.sql": "CREATE TABLE n AS WITH RECURSIVE r AS (SELECT 1 AS i UNION ALL SELECT i FROM r) SELECT * FROM r"},
        "timeout",
    ),
    "never_ends_in_a_view": (
        {
            **HONEST,
            "views.sql": "CREATE VIEW n AS WITH RECURSIVE r AS (SELECT 1 AS i UNION ALL SELECT i FROM r) FROM r",
        },
        "passed",
    ),
    "fills_memory": (
        {"load.sql": "CREATE TABLE big AS SELECT repeat('x', 1000000) || i AS t FROM range(100000) r(i)"},
        "memory",
    ),
    "one_huge_text": ({"load.sql": "CREATE TABLE big AS SELECT repeat('x', 2000000000) AS t"}, "memory"),
    "ten_thousand_tables": (
        {"load.sql": ";\n".join(f"CREATE TABLE t{number} (i INTEGER)" for number in range(10_000))},
        "too_large",
    ),
    "three_hundred_tables": (
        {"load.sql": ";\n".join(f"CREATE TABLE t{number} (i INTEGER)" for number in range(300))},
        "too_large",
    ),
    "shadows_sum": ({"schema.sql": "CREATE MACRO sum(x) AS 7", "load.sql": HONEST["load.sql"]}, "refused"),
    "shadows_in_its_schema": (
        {"schema.sql": "CREATE OR REPLACE TEMP MACRO main.COUNT(x) AS 7; " + HONEST["schema.sql"]},
        "refused",
    ),
    "shadows_a_table_function": (
        {"schema.sql": "CREATE FUNCTION duckdb_constraints() AS TABLE SELECT 1"},
        "refused",
    ),
    "views_change_between_reads": (
        {
            "load.sql": "CREATE VIEW sales AS "
            "SELECT id, town, amount * CAST(random() + 1 AS INTEGER) AS amount FROM stg.sales"
        },
        "failed",
    ),
    "view_over_the_source": ({"load.sql": "CREATE VIEW sales AS FROM stg.sales"}, "failed"),
    "reads_its_own_file": ({"load.sql": "CREATE TABLE s AS FROM read_blob('../*/*.db')"}, "refused"),
    "attaches_its_own_file": ({"load.sql": "ATTACH '0.db' AS again; CREATE TABLE again.t (i INTEGER)"}, "refused"),
    "copies_out": ({"load.sql": "COPY (FROM stg.sales) TO 'sales.csv'"}, "refused"),
    "sets_and_loads": ({"load.sql": "SET threads = 8; LOAD httpfs; PRAGMA enable_profiling"}, "refused"),
    "writes_to_the_source": ({"load.sql": "DELETE FROM stg.sales"}, "error"),
    "drops_its_database": ({"load.sql": "DETACH stg"}, "refused"),
    "asks_for_others": ({"load.sql": "CREATE TABLE t AS FROM duckdb_databases()"}, "refused"),
    "macro_in_a_default": (
        {
            "schema.sql": "CREATE MACRO peek() AS (SELECT max(amount) FROM memory.main.truth); "
            "CREATE TABLE sale (no INTEGER PRIMARY KEY, city VARCHAR, amount INTEGER DEFAULT (peek()))",
            "load.sql": HONEST["load.sql"],
        },
        "error",
    ),
    "knows_the_rows": (
        {
            "load.sql": "CREATE TABLE sale AS FROM (VALUES (1, 'Oslo', 10), (2, 'Rome', NULL), (3, 'Oslo', 30)) "
            "t(id, town, amount)"
        },
        "failed",
    ),
    "nothing": ({"load.sql": "-- to be written"}, "missing"),
    "half_a_statement": ({"load.sql": "CREATE TABLE sale ("}, "error"),
    "zero_bytes": ({"load.sql": "CREATE TABLE s (i INTEGER);\x00"}, "refused"),
    "odd_names": (
        {
            "schema.sql": 'CREATE TABLE "select; DROP TABLE x --" '
            '("a""b" INTEGER PRIMARY KEY, "c\'d" VARCHAR, "\\n" INTEGER)',
            "load.sql": 'INSERT INTO "select; DROP TABLE x --" SELECT id, town, amount FROM stg.sales',
        },
        "passed",
    ),
}


@pytest.fixture(scope="module")
def statuses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Learner -> how it ended, all in one run, with honest ones between."""
    home = tmp_path_factory.mktemp("hostile")
    _write(
        home / "fixtures/shop/schema.sql", "CREATE TABLE sales (id INTEGER PRIMARY KEY, town VARCHAR, amount INTEGER)"
    )
    _write(home / "fixtures/shop/sales.csv", "id,town,amount\n1,Oslo,10\n2,Rome,\n3,Oslo,30\n")
    pack = home / "models"
    _write(
        pack / "pack.toml", 'format = 1\ntitle = "Models"\nfixture = "shop"\n[limits]\nseconds = 1\nmemory = "128MB"\n'
    )
    _write(pack / "sales/prompt.md", "# Sales\n\nStore the sales.\n")
    _write(
        pack / "sales/exercise.toml", 'kind = "model"\n[model]\ngrain = ["id"]\n[rubric]\nloads = 50\nlossless = 50\n'
    )
    _write(pack / "sales/facts/sales.sql", "SELECT id, town, amount FROM stg.sales")
    for name, text in HONEST.items():
        _write(pack / "sales/solution" / name, text)
    learners = {f"{number:02} {name}": files for number, (name, (files, _)) in enumerate(HOSTILE.items())}
    # Not quite the same: what is, is judged once.
    learners |= {f"{n:02}a honest": HONEST | {"notes.sql": f"-- {n}"} for n in range(0, len(HOSTILE), 4)}
    for learner, files in learners.items():
        for name, text in files.items():
            _write(home / "class" / learner / "sales" / name, text)
    run = CliRunner().invoke(
        group, [str(pack), "--submissions", str(home / "class"), "--format", "json", "--jobs", "2"]
    )
    assert run.exception is None or isinstance(run.exception, SystemExit), run.output
    outcomes = json.loads(run.stdout)["outcomes"]
    return {outcome["learner"]: outcome["status"] for outcome in outcomes}


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_each_gets_what_it_deserves(statuses: dict[str, str]) -> None:
    wanted = {f"{number:02} {name}": status for number, (name, (_, status)) in enumerate(HOSTILE.items())}
    assert {learner: status for learner, status in statuses.items() if "honest" not in learner} == wanted


def test_the_honest_ones_are_graded_as_if_nothing_had_happened(statuses: dict[str, str]) -> None:
    assert {status for learner, status in statuses.items() if "honest" in learner} == {"passed"}
