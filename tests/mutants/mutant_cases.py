"""Reads `<operator>.sql`: queries with the mistakes that the operator plants in them.

    -- case: an end
    -- before
    select id from orders where pieces > 1
    -- after
    select id from orders where pieces >= 1
    -- differs
    -- only

`-- differs`: on the rows of `schema.sql` it gives another bag of rows; `-- differs in order`: the same in another
order. `-- only`: the operator plants nothing else. `-- none` instead of all: it plants nothing.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import sqlglot

HERE = Path(__file__).parent
SCHEMA = HERE / "schema.sql"
_TEXTS = re.compile(r"('(?:[^']|'')*')")


@dataclass(frozen=True)
class After:
    sql: str
    #: `differs`, `differs in order`, or nothing.
    proof: str


@dataclass(frozen=True)
class MutantCase:
    operator: str
    title: str
    before: str
    afters: tuple[After, ...]
    #: Whether these are all.
    only: bool

    def __str__(self) -> str:
        return f"{self.operator}: {self.title}"


def files() -> list[Path]:
    return sorted(path for path in HERE.glob("*.sql") if path != SCHEMA)


def cases() -> list[MutantCase]:
    blocks = ((path, block) for path in files() for block in ("\n" + path.read_text()).split("\n-- case: ")[1:])
    return [_case(path.stem.replace("_", "-"), block) for path, block in blocks]


def plain(sql: str) -> str:
    """The same text however it is laid out, quoted, or capitalised."""
    parts = _TEXTS.split(sqlglot.parse_one(sql, read="duckdb").sql("duckdb"))
    return "".join(part if place % 2 else part.lower().replace('"', "") for place, part in enumerate(parts))


def _case(operator: str, block: str) -> MutantCase:
    title, *lines = block.rstrip("\n").split("\n")
    before: list[str] = []
    afters: list[tuple[list[str], str]] = []
    only = False
    for line in lines:
        if line == "-- after":
            afters.append(([], ""))
        elif line.startswith("-- differs"):
            afters[-1] = (afters[-1][0], line.removeprefix("-- "))
        elif line in ("-- only", "-- none"):
            only = True
        elif line != "-- before":
            (afters[-1][0] if afters else before).append(line)
    return MutantCase(
        operator, title, "\n".join(before), tuple(After("\n".join(sql), proof) for sql, proof in afters), only
    )
