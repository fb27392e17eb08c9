"""A pack as its author wrote it, with every default filled in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

from grader.values.handout import Handout
from grader.values.report import Reveal, Severity

ColumnPolicy = Literal["position", "name", "exact"]
OrderPolicy = Literal["solution", "any"]
Collation = Literal["binary", "nocase"]
Kind = Literal["query", "change", "model", "pipeline"]
#: Answered by scripts that build a database, in one file or several.
BUILT: frozenset[Kind] = frozenset({"model", "pipeline"})
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
#: What a model's joins must look like: one from the fact to each dimension, or more for what dimensions refer to.
Shape = Literal["star", "snowflake"]
#: What a batch holds: what is new or has changed since the last, or all that there is.
Feed = Literal["changes", "snapshot"]


@dataclass(frozen=True, slots=True)
class Script:
    """SQL text and the file, or folder of files (see `sql.scripts`), it came from."""

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
class Fact:
    """What a model must be able to give back, whatever its tables are called: a query over the source."""

    #: Its file's, `facts/<name>.sql`.
    name: str
    script: Script
    #: Columns that tell its rows apart; none where its author does not say.
    grain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dependency:
    """`customer_id -> name, city`: who knows the one, knows the others."""

    determinant: tuple[str, ...]
    dependents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a fact with some columns changed, to be refused or accepted: column -> SQL over the others."""

    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class History:
    """A fact whose rows are versions, each in force from a moment on, and until another."""

    key: tuple[str, ...]
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Design:
    """What is asked of a model, in columns of the facts."""

    facts: tuple[Fact, ...] = ()
    dependencies: tuple[Dependency, ...] = ()
    bad: tuple[Row, ...] = ()
    legal: tuple[Row, ...] = ()
    #: Queries over the facts; over the source where learners are to give a view of that name.
    questions: tuple[Script, ...] = ()
    #: What may be summed -> the columns it belongs to; none: to each row of its fact.
    measures: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    shape: Shape | None = None
    #: Natural keys in place of which facts must refer to keys of the model's own.
    surrogates: tuple[str, ...] = ()
    #: Natural keys that facts may lack, or name before they are there.
    orphans: tuple[str, ...] = ()
    #: Shares -> columns within each of whose values they sum to 1.
    weights: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: Days, of which the table that lists them leaves out none.
    dense: tuple[str, ...] = ()
    #: Fact -> how its versions follow each other.
    history: Mapping[str, History] = field(default_factory=dict)
    feed: Feed = "changes"
    #: Whether the last two batches may come the other way round.
    any_order: bool = False


@dataclass(frozen=True, slots=True)
class Exercise:
    name: str
    title: str
    folder: Path
    prompt: str
    #: Without a text where `handout` stands in its place.
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
    #: Check -> share of the points, in place of the pack's.
    rubric: Mapping[str, float] = field(default_factory=dict)
    #: Of a model or pipeline.
    design: Design = Design()
    accept: tuple[Script, ...] = ()
    reject: tuple[KnownWrong, ...] = ()
    starter: Script | None = None
    #: Worlds that are tried first: INSERT statements behind a comment `-- world` each.
    witnesses: Script | None = None
    #: Of a published exercise.
    handout: Handout | None = None


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
    #: What arrives one after the other, in place of the rows in `data`.
    batches: tuple[tuple[DataFile, ...], ...] = ()
    #: Of the first batch; each comes a day after the one before.
    first_day: date = date(2024, 1, 1)


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
    #: Those files, as they lie in the pack, or in `fixture/` -> sha256.
    digests: Mapping[str, str] = field(default_factory=dict)
