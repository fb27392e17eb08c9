"""What became of one run of a submission that gave no result."""

from dataclasses import dataclass
from typing import Literal

from grader.values.result import Result

#: How an outcome ended; the words are explained in the README.
Status = Literal[
    "passed",
    "failed",
    "error",
    "refused",
    "timeout",
    "memory",
    "too_large",
    "unsupported",
    "missing",
    "broke",
]

#: Every name that a failure, or a note about a file, can have.
FAILURES = frozenset(
    {
        "client-command",
        "constraint-violation",
        "conversion-error",
        "engine-crash",
        "invalid-query",
        "memory",
        "missing",
        "not-a-change",
        "nothing-changed",
        "not-a-query",
        "out-of-bounds",
        "out-of-range",
        "run-time-error",
        "several-statements",
        "syntax-error",
        "timeout",
        "too-large",
        "unsupported",
        "unknown-column",
        "unknown-function",
        "unknown-name",
        "unknown-table",
        "unreadable",
    }
)


@dataclass(frozen=True, slots=True)
class Complaint:
    """What the engine itself said, taken apart; the message is without its list of candidates and other advice."""

    #: `Parser`, `Binder`, `Catalog`, `Conversion` …; empty where it did not say.
    type: str
    message: str
    #: `SYNTAX_ERROR`, `COLUMN_NOT_FOUND`, `MISSING_ENTRY` …; often empty.
    subtype: str = ""
    #: What kind of entry is missing: `Table`, `Scalar Function` …
    entry: str = ""
    #: Names close to the missing one, those withheld that are out of bounds.
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """A run that ended without a result, told in words; `name` is the finding it becomes."""

    status: Status
    #: One of `FAILURES`.
    name: str
    message: str
    help: str = ""
    #: Character offsets into the submission's text: first, and one past the last.
    span: tuple[int, int] | None = None
    #: The engine's message quotes values of the data, which `reveal` may hide.
    echoes_data: bool = False
    #: None where it was not the engine that failed.
    complaint: Complaint | None = None
    #: The rows it is about, where some can be shown.
    rows: Result | None = None
