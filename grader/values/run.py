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

#: Those that `feedback.mistakes` recognises; listed here because a pack is held against them before any is needed.
LEARNERS_MISTAKES = frozenset(
    {
        "aggregate-in-group-by",
        "aggregate-in-where",
        "aggregate-of-other-type",
        "alias-of-several-words",
        "ambiguous-column",
        "arithmetic-on-text",
        "between-without-and",
        "case-unfinished",
        "cast-unfinished",
        "chained-comparison",
        "clause-order",
        "colon-parameter",
        "column-not-in-table",
        "column-not-passed-on",
        "column-of-another-table",
        "comma-before-join",
        "comma-between-conditions",
        "comma-in-number",
        "condition-on-cross-join",
        "count-distinct-star",
        "count-of-several",
        "date-arithmetic",
        "date-without-quotes",
        "date-word-without-quotes",
        "direction-before-column",
        "distinct-misplaced",
        "double-quoted-text",
        "doubled-quotes",
        "early-semicolon",
        "empty-clause",
        "exists-misplaced",
        "extract-without-from",
        "filter-without-brackets",
        "foreign-function",
        "foreign-name",
        "foreign-syntax",
        "foreign-type",
        "frame-backwards",
        "function-without-brackets",
        "having-without-group",
        "if-for-case",
        "in-without-brackets",
        "interval-missing",
        "is-with-value",
        "join-before-from",
        "join-without-condition",
        "join-without-table",
        "keyword-as-name",
        "like-on-other-type",
        "like-with-list",
        "limit-by-column",
        "list-without-in",
        "missing-and",
        "missing-by",
        "missing-comma",
        "missing-from",
        "missing-group-by",
        "missing-is",
        "missing-join",
        "missing-join-word",
        "missing-operator",
        "missing-over",
        "missing-select",
        "misspelt-keyword",
        "misspelt-keyword-as-column",
        "mixed-types",
        "negative-limit",
        "nested-aggregates",
        "no-such-operator",
        "not-a-date",
        "not-before-operator",
        "nothing-selected",
        "operands-that-do-not-fit",
        "order-inside-set-operation",
        "order-of-set-operation",
        "order-within-group",
        "over-missing",
        "over-without-brackets",
        "position-out-of-range",
        "same-table-twice",
        "second-clause",
        "second-on",
        "second-select",
        "set-operation-columns",
        "several-rows-in-subquery",
        "signs-for-and-or",
        "split-operator",
        "star-in-aggregate",
        "stray-bracket",
        "stray-comma",
        "subquery-columns",
        "subquery-without-brackets",
        "table-as-column",
        "table-behind-alias",
        "table-not-in-from",
        "text-as-number",
        "type-mismatch",
        "type-that-cannot-become",
        "typographic-quotes",
        "unclosed-bracket",
        "unclosed-comment",
        "unclosed-quote",
        "unfilled-parameter",
        "unfinished-alias",
        "unfinished-condition",
        "unfinished-expression",
        "unfinished-set-operation",
        "unfinished-with",
        "unit-without-quotes",
        "unknown-alias",
        "unknown-column",
        "unknown-date-part",
        "unknown-function",
        "unknown-operator",
        "unknown-schema",
        "unknown-table",
        "unknown-window",
        "unquoted-pattern",
        "unquoted-text",
        "using-needs-both",
        "using-without-brackets",
        "value-as-condition",
        "values-of-another-format",
        "window-frame",
        "window-in-aggregate",
        "window-in-where",
        "window-order",
        "wrong-arguments",
    }
)
#: Every name that a failure, or a note about a file, can have.
FAILURES = LEARNERS_MISTAKES.union(
    {
        "client-command",
        "constraint-violation",
        "conversion-error",
        "engine-crash",
        "invalid-query",
        "memory",
        "missing",
        "not-a-change",
        "not-a-model",
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
        "unknown-name",
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
