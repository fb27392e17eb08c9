"""A pack as its author wrote it, with every default filled in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from grader.values.report import Severity

ColumnPolicy = Literal["position", "name", "exact"]
OrderPolicy = Literal["solution", "any"]
Reveal = Literal["full", "counterexample", "names", "verdict"]
Collation = Literal["binary", "nocase"]
Kind = Literal["query", "change"]
Statements = Literal["one", "many"]
#: What an exercise may ask for or rule out, beside functions, which are named like `coalesce()`.
Construct = Literal[
    "case",
    "cte",
    "distinct",
    "group by",
    "having",
    "join",
    "limit",
    "qualify",
    "set operation",
    "subquery",
    "window function",
]
DataFormat = Literal["csv", "parquet", "sql"]


@dataclass(frozen=True, slots=True)
class Script:
    """SQL text and the file it came from."""

    path: Path
    text: str


@dataclass(frozen=True, slots=True)
class Limits:
    #: Wall clock of one run of the submission on the fixture.
    seconds: float = 5.0
    #: Bytes.
    memory: int = 512_000_000
    #: A larger result is `too_large`.
    rows: int = 100_000


@dataclass(frozen=True, slots=True)
class Comparing:
    """How a result is held against the solution's."""

    columns: ColumnPolicy = "position"
    order: OrderPolicy = "solution"
    #: Relative and absolute, for FLOAT and DOUBLE only.
    tolerance: float = 1e-9
    #: Numbers are equal when within half a unit of this digit.
    decimals: int | None = None
    #: Text is the same whatever its case: so it is where the fixture's collation makes it, unless case is the task.
    ignores_case: bool = False


@dataclass(frozen=True, slots=True)
class Assumption:
    """A promise about the data: SQL that must be true, and the sentence learners are told."""

    sql: str
    say: str


@dataclass(frozen=True, slots=True)
class Worlds:
    #: 0 switches the search off.
    count: int = 2000
    seed: int = 1
    assume: tuple[Assumption, ...] = ()


@dataclass(frozen=True, slots=True)
class Style:
    """What the check `style` goes by."""

    mute: tuple[str, ...] = ()
    #: Rule -> the one it has here.
    severity: Mapping[str, Severity] = field(default_factory=dict)
    #: What a rule of severity `error` or `warn` costs; None for a part of the check's share.
    points: float | None = None
    #: Whether learners may silence rules by comments.
    ignore: bool = False
    #: Constructs and functions that must be there, and that must not.
    require: tuple[str, ...] = ()
    forbid: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownWrong:
    """An answer under `reject/`, with the check or finding it must get, where its author names one."""

    script: Script
    expect: str | None = None


@dataclass(frozen=True, slots=True)
class Exercise:
    name: str
    title: str
    folder: Path
    prompt: str
    solution: Script
    points: float = 10.0
    #: `change`: INSERT, UPDATE, DELETE or MERGE, judged by what the tables hold afterwards.
    kind: Kind = "query"
    #: How many statements a change may take.
    statements: Statements = "one"
    topics: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    reveal: Reveal = "full"
    comparing: Comparing = Comparing()
    #: Finding name -> share of `result` kept when it is the only kind of finding.
    credit: Mapping[str, float] = field(default_factory=dict)
    worlds: Worlds = Worlds()
    #: Checks this exercise configures beside `result`, with their options as written.
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    accept: tuple[Script, ...] = ()
    reject: tuple[KnownWrong, ...] = ()
    starter: Script | None = None
    #: Worlds that are tried first: INSERT statements behind a comment `-- world` each.
    witnesses: Script | None = None


@dataclass(frozen=True, slots=True)
class DataFile:
    """Rows of one table, in the file as stored."""

    #: As written in the file's name: `orders` or `sales.orders`.
    table: str
    path: Path
    format: DataFormat


@dataclass(frozen=True, slots=True)
class Fixture:
    name: str
    folder: Path
    schema: Script
    data: tuple[DataFile, ...] = ()
    assume: tuple[Assumption, ...] = ()
    collation: Collation = "binary"
    #: Table stored as Parquet -> columns by which its files lie in folders.
    lake: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pack:
    name: str
    title: str
    folder: Path
    fixture: Fixture
    exercises: tuple[Exercise, ...]
    #: Of every file that can change a verdict.
    sha256: str
    dialect: str = "duckdb"
    limits: Limits = Limits()
    #: Check -> share of an exercise's points; the shares sum to 100.
    rubric: Mapping[str, float] = field(default_factory=dict)
