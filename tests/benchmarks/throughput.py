"""Answers per second for a class, against the same queries in one warm DuckDB connection, side by side.

    python tests/benchmarks/throughput.py [LEARNERS] [JOBS]

Every learner hands in the accepted and the rejected answers of `exercises/window_fns` in turn. The other side opens the
fixture once and runs each answer and fetches its rows, without limits, comparison or report. Also tells the memory of
the parent and of its children, as the operating system accounts for them.
"""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

from grader.pack import load
from grader.vocabulary import VOCABULARY

ROOT = Path(__file__).parents[2]
PACK = ROOT / "exercises" / "window_fns"


def main() -> None:
    learners = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    jobs = sys.argv[2] if len(sys.argv) > 2 else "2"
    pack = load(PACK, VOCABULARY)
    answers = {
        exercise.name: [script.text for script in exercise.accept] + [wrong.script.text for wrong in exercise.reject]
        for exercise in pack.exercises
    }
    with tempfile.TemporaryDirectory() as folder:
        texts = []
        for learner in range(learners):
            home = Path(folder) / f"learner_{learner:04}"
            home.mkdir()
            for name, choices in answers.items():
                text = choices[learner % len(choices)]
                (home / f"{name}.sql").write_text(text)
                texts.append(text)
        bare = _bare(texts)
        grade = str(Path(sys.executable).with_name("grade"))
        start = time.perf_counter()
        command = [grade, str(PACK), "--submissions", folder, "--jobs", jobs, "--format", "json", "--no-cache"]
        ran = subprocess.run(command, stdout=subprocess.PIPE, check=False)
        seconds = time.perf_counter() - start
    assert ran.returncode == 1, ran.returncode
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{len(texts)} answers of {learners} learners, {jobs} jobs")
    print(f"grade:       {len(texts) / seconds:7.0f} answers/s  ({seconds:.2f} s, start and report included)")
    print(f"bare DuckDB: {len(texts) / bare:7.0f} answers/s  ({bare:.2f} s, one connection, one thread)")
    print(f"grade / bare: {bare / seconds:.2f}")
    print(f"largest process: {children:.0f} MiB")


def _bare(texts: list[str]) -> float:
    connection = duckdb.connect(":memory:", config={"threads": 1})
    connection.execute((ROOT / "fixtures/retail/schema.sql").read_text())
    connection.execute("SET TimeZone = 'UTC'")
    for (table,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall():
        # Without keys: they are not read by these queries, and a self-reference would need a loader.
        path = ROOT / "fixtures/retail" / f"{table}.csv"
        connection.execute(f"CREATE OR REPLACE TEMP TABLE {table} AS FROM read_csv('{path}', header = true)")
    for text in dict.fromkeys(texts):
        connection.execute(text).fetchall()
    start = time.perf_counter()
    for text in texts:
        connection.execute(text).fetchall()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
