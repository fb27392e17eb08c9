"""What a run says: findings, verdicts, outcomes and the report that holds them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from grader.values.insight import Insight
from grader.values.model import Model
from grader.values.plan import Plan
from grader.values.regrade import Regrade
from grader.values.run import Status

Severity = Literal["error", "warn", "info"]
#: What learners are shown: all · no rows of the fixture · names of findings · whether they passed.
Reveal = Literal["full", "counterexample", "names", "verdict"]
VerdictStatus = Literal["passed", "failed", "skipped", "broke"]
#: What is to be found out of an answer that some world shows to be wrong: why it is, on how small a world, or only
#: whether there is one.
Asked = Literal["why", "where", "whether"]
#: NULL None, otherwise what JSON can hold as it is, otherwise the text DuckDB prints.
Cell = None | bool | int | float | str
#: Findings of a submission that is right on the fixture, but not on the counterexample.
ON_A_WORLD = frozenset({"differs-on-world", "fails-on-world"})
#: Of an answer that does not use what its exercise asks for, or uses what it rules out.
ABOUT_CONSTRUCTS = frozenset({"missing-construct", "forbidden-construct"})


@dataclass(frozen=True, slots=True)
class Heading:
    name: str
    #: As DuckDB prints it.
    type: str


@dataclass(frozen=True, slots=True)
class Table:
    """A few rows to look at; `total` counts those it stands for."""

    title: str
    columns: tuple[Heading, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the learner's text; lines and columns from 1, the end just behind the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Finding:
    name: str
    severity: Severity
    message: str
    help: str = ""
    place: Place | None = None
    evidence: tuple[Table, ...] = ()
    #: Message or evidence holds rows of the fixture, which `reveal` may hide.
    shows_data: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    check: str
    status: VerdictStatus
    #: What the check gave, of `points`.
    score: float
    points: float
    message: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Counterexample:
    """A small database on which a submission and the solution differ, and what each of them gives there."""

    #: Titled by name; those that hold rows or that the submission asks, parents before the tables that refer to them.
    tables: tuple[Table, ...]
    #: What the solution gives; of a change a table, titled `orders afterwards`.
    expected: Table
    #: None where the submission fails there.
    actual: Table | None
    #: What the engine said then.
    error: str | None
    #: SQL that makes this database, in the engine's own dialect.
    script: str


@dataclass(frozen=True, slots=True)
class Submission:
    """One learner's SQL for one exercise, as read."""

    #: As the learner would name it: relative to where they stand.
    path: str
    sha256: str
    text: str


@dataclass(frozen=True, slots=True)
class Outcome:
    pack: str
    learner: str | None
    exercise: str
    status: Status
    #: None where a human must look.
    score: float | None
    points: float
    seconds: float
    #: Worlds that it was judged on.
    worlds: int
    seed: int
    submission: Submission | None
    verdicts: tuple[Verdict, ...]
    hints: tuple[str, ...] = ()
    counterexample: Counterexample | None = None
    #: What the submission does instead of what was asked, in a sentence, where one mistake explains all its results.
    behaves_like: str | None = None
    #: Where that is, if one place of the submission is likelier than all others.
    behaves_at: Place | None = None
    #: sha256 of its results per world; answers with equal ones gave equal rows on every world.
    behaviour: str | None = None
    #: How the engine carried it out, where the exercise asks.
    plan: Plan | None = None
    #: What its tables are found to be, where the exercise asks for tables.
    model: Model | None = None


@dataclass(frozen=True, slots=True)
class RunFacts:
    """What is needed to do it again: versions, options, packs with their sha256, and that of each of their files."""

    grader: str
    duckdb: str
    sqlglot: str
    options: Mapping[str, str | int | float | bool | None]
    packs: Mapping[str, str]
    #: Pack -> file, as it lies in the pack or in `fixture/` -> sha256.
    files: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Score:
    learner: str | None
    score: float
    points: float


@dataclass(frozen=True, slots=True)
class Task:
    """An exercise that was graded, as reports name it."""

    pack: str
    exercise: str
    title: str
    points: float
    reveal: Reveal


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on the roster of a class; what the roster does not say is empty."""

    #: As outcomes name them.
    learner: str
    id: str = ""
    email: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    run: RunFacts
    outcomes: tuple[Outcome, ...]
    learners: tuple[Score, ...]
    #: Pack -> its title.
    titles: Mapping[str, str]
    #: In the order of the packs.
    tasks: tuple[Task, ...] = ()
    #: In its own order; empty where there is none.
    roster: tuple[Person, ...] = ()
    #: What the answers of a class say together, where that was asked.
    insight: Insight | None = None
    #: Who comes out otherwise than in a report of before, where one is held against this.
    against: Regrade | None = None

    @property
    def score(self) -> float:
        return sum(one.score for one in self.learners)

    @property
    def points(self) -> float:
        return sum(one.points for one in self.learners)
