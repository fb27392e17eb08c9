"""A result of 1,000,000 rows and 10 columns: reading both sides and comparing them, against reading them only.

    python tests/benchmarks/comparing.py [ROWS]

"reading only" runs both queries and fetches their rows in batches, keeping none. Answers: the same rows; the same rows
in another order; doubles apart by noise in the last bit; one row wrong; every row wrong.
"""

import resource
import sys
import time

from grader.compare import compare
from grader.sandbox.database import Database
from grader.values.expected import Expected, Tie
from grader.values.pack import Comparing, Limits
from grader.values.result import Result

_COLUMNS = """
    i AS id, i % 1000 AS store, 'customer ' || i AS name, (i * 7) % 365 AS day, i % 2 = 0 AS paid,
    DATE '2024-01-01' + (i % 500)::INTEGER AS day_of, TIMESTAMP '2024-01-01' + to_seconds(i) AS at,
    (i % 9999)::DECIMAL(10, 2) AS price, {double} AS rate, CASE WHEN i % 5 = 0 THEN NULL ELSE 'note' END AS note
"""
ANSWERS = {
    "same": ("(i / 7)::DOUBLE", "range({n}) t(i)", "i"),
    "other order": ("(i / 7)::DOUBLE", "range({n}) t(i)", "hash(i)"),
    "noise": ("(i / 7)::DOUBLE * 1.0000000000000002", "range({n}) t(i)", "i"),
    "one wrong": ("CASE WHEN i = 77 THEN 1e0 ELSE (i / 7)::DOUBLE END", "range({n}) t(i)", "i"),
    "all wrong": ("(i / 7)::DOUBLE + 1", "range({n}) t(i)", "i"),
}


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    database = Database(Limits(seconds=600, memory=2_000_000_000, rows=rows))
    database.lock()
    solution = _query("same", rows)
    for name in ANSWERS:
        answer = _query(name, rows)
        reading = _read_only(database, solution) + _read_only(database, answer)
        start = time.perf_counter()
        result = database.query(solution)
        expected = Expected(result, False, (Tie(len(result.rows)),))
        actual = database.submit(answer)
        assert isinstance(actual, Result), actual
        differences = compare(expected, actual, Comparing())
        seconds = time.perf_counter() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        found = ", ".join(f"{one.name} {one.count}" for one in differences) or "same"
        ratio = f"{seconds / reading:.2f} times reading"
        print(f"{name:12} {ratio} ({seconds:.1f} s against {reading:.1f} s), peak {peak:.0f} MiB so far: {found}")


def _query(name: str, rows: int) -> str:
    double, source, order = ANSWERS[name]
    return f"SELECT {_COLUMNS.format(double=double)} FROM {source.format(n=rows)} ORDER BY {order}"


def _read_only(database: Database, sql: str) -> float:
    cursor = database._connection.cursor()
    start = time.perf_counter()
    cursor.execute(sql)
    while cursor.fetchmany(2048):
        pass
    seconds = time.perf_counter() - start
    cursor.close()
    return seconds


if __name__ == "__main__":
    main()
