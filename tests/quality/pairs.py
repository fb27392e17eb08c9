"""Reads pairs of queries with known verdicts: what a search for a counterexample must find, and what it must not.

A file `pairs/<schema>.sql` holds a schema and, below it, pairs of a solution and an answer:

    -- schema
    CREATE TABLE …;
    -- assume: SELECT …               (optional: true in every database that is meant; one line)
    -- pair: having five or eight
    -- differ                         (or: -- equal)
    SELECT …
    -- against
    SELECT …
    -- witness                        (of pairs that differ: the rows of a smallest database that shows it)
    INSERT INTO …;

Two queries are equal where no difference is one that counts: which of several tied rows survives a LIMIT is free, as
is what hangs on the order in which rows happen to be stored, and as is the noise of floats.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb

_FOLDER = Path(__file__).with_name("pairs")
_ASSUME = "-- assume: "
_VERDICTS = {"-- differ": True, "-- equal": False}


@dataclass(frozen=True, slots=True)
class Pair:
    schema_name: str
    schema: str
    #: A query that gives true; empty where nothing is promised.
    assume: str
    title: str
    differ: bool
    left: str
    right: str
    #: Statements that fill a database on which the two differ; empty where they are equal.
    witness: str = ""

    def __str__(self) -> str:
        return f"{self.schema_name}: {self.title}"

    @property
    def witness_rows(self) -> int:
        """In all tables together."""
        with duckdb.connect() as connection:
            connection.execute(self.schema + self.witness)
            tables = connection.execute("SELECT table_name FROM duckdb_tables() WHERE NOT internal").fetchall()
            return sum(connection.table(table).shape[0] for (table,) in tables)


def pairs() -> list[Pair]:
    return [pair for path in sorted(_FOLDER.glob("*.sql")) for pair in _pairs(path)]


def _pairs(path: Path) -> Iterator[Pair]:
    head, *blocks = path.read_text("utf-8").split("\n-- pair: ")
    lines = head.removeprefix("-- schema\n").split("\n")
    assume = "".join(line.removeprefix(_ASSUME) for line in lines if line.startswith(_ASSUME))
    schema = "\n".join(line for line in lines if not line.startswith(_ASSUME)).strip() + "\n"
    for block in blocks:
        title, verdict, body = block.split("\n", 2)
        differ = _VERDICTS.get(verdict)
        assert differ is not None, f"{path.name}: {title}: {verdict}"
        queries, *witness = body.split("\n-- witness\n")
        assert len(witness) == differ, f"{path.name}: {title}: pairs that differ have a witness, others none"
        left, right = queries.split("\n-- against\n")
        yield Pair(path.stem, schema, assume, title, differ, left.strip(), right.strip(), "".join(witness).strip())
