"""An error of the engine, as what it says about the learner's text."""

import json
import re

import duckdb

from grader.sandbox.catalogue import CATALOGUE_VIEWS, TELLING_FUNCTIONS, TELLING_TABLE_FUNCTIONS
from grader.values.run import Complaint, Failure

_NAMES = {
    ("Parser", ""): "syntax-error",
    ("Parser", "SYNTAX_ERROR"): "syntax-error",
    ("Binder", "COLUMN_NOT_FOUND"): "unknown-column",
    ("Catalog", "MISSING_ENTRY"): "unknown-name",
    ("Catalog", ""): "unknown-name",
    ("Catalog", "Table"): "unknown-table",
    ("Catalog", "Scalar Function"): "unknown-function",
    ("Catalog", "Table Function"): "unknown-function",
    ("Conversion", ""): "conversion-error",
    ("Out of Range", ""): "out-of-range",
    ("Binder", ""): "invalid-query",
}
#: What running SQL can raise: the engine, and its Python side at a value or a name that Python cannot hold.
ERRORS = (duckdb.Error, MemoryError, RecursionError, RuntimeError, ValueError, OverflowError)
#: Complaints that come before any row is read; others may quote values.
_WITHOUT_DATA = ("Parser", "Binder", "Catalog")
_CANDIDATES = re.compile(r"^(Candidate|Did you mean|\s*Candidate)", re.MULTILINE)
_SENTENCE_END = re.compile(r"(?<=\.)\s+|\s*\n\s*")
#: Advice that nobody can follow here.
_ADVICE = re.compile(r"\bSET \w+ ?(=|TO\b)|\bINSTALL\b|\bLOAD\b|\binstall")
_LONGEST = 2_000
_HIDDEN = CATALOGUE_VIEWS | TELLING_FUNCTIONS | TELLING_TABLE_FUNCTIONS


def failure(error: BaseException, text: str) -> Failure:
    """What running `text` came to, when it came to `error`."""
    if isinstance(error, MemoryError | duckdb.OutOfMemoryException):
        return _MEMORY
    if isinstance(error, duckdb.InterruptException):
        return Failure(
            "timeout", "timeout", "the query was stopped: it takes longer than this exercise allows", _SMALLER
        )
    if isinstance(error, RecursionError):
        return Failure("error", "syntax-error", "the query is nested too deeply to be read")
    complaint, location = _read(error)
    if complaint.type == "Permission" or isinstance(error, duckdb.PermissionException):
        return Failure(
            "refused", "out-of-bounds", "files and the network are out of bounds", "ask the exercise's tables only"
        )
    if complaint.type == "TransactionContext" and "read-only" in complaint.message:
        return Failure("refused", "not-a-query", "this changes data; this exercise takes a query that only reads")
    if complaint.type in ("INTERNAL", "FATAL") or isinstance(error, duckdb.InternalException | duckdb.FatalException):
        memory = "alloc" in complaint.message
        return (
            _MEMORY if memory else Failure("error", "engine-crash", "the query makes the database engine itself fail")
        )
    return Failure(
        "error",
        _name(complaint),
        complaint.message,
        f"names close to it: {', '.join(f'`{name}`' for name in complaint.candidates)}" if complaint.candidates else "",
        _span(location, text),
        complaint.type not in _WITHOUT_DATA,
        complaint,
    )


_SMALLER = "look for a join without its condition, or an endless recursion"
_MEMORY = Failure("memory", "memory", "the query needs more memory than this exercise allows", _SMALLER)


def _read(error: BaseException) -> tuple[Complaint, tuple[int, int] | None]:
    """What was said, and where: byte offset and length."""
    said = str(error)
    start = said.find("{")
    try:
        # Behind an internal error's fields stands more text; in them, a stack trace.
        fields, _ = json.JSONDecoder().raw_decode(said, max(start, 0))
    except (ValueError, RecursionError):
        fields = None
    if not isinstance(fields, dict) or "exception_message" not in fields:
        plain = said if start < 0 else said[:start].rstrip(" :")
        return Complaint("", _to_the_point(plain) or type(error).__name__), None
    told = {name: str(value) for name, value in fields.items()}
    complaint = Complaint(
        told.get("exception_type", ""),
        _to_the_point(told["exception_message"]),
        told.get("error_subtype", ""),
        told.get("type", ""),
        _candidates(told.get("candidates", "")),
    )
    return complaint, _location(told)


def _to_the_point(message: str) -> str:
    """The engine's message without its list of candidates, which is told apart, and without advice on settings."""
    found = _CANDIDATES.search(message)
    message = (message[: found.start()] if found else message).strip().rstrip("!")
    if _ADVICE.search(message):
        message = " ".join(sentence for sentence in _SENTENCE_END.split(message) if not _ADVICE.search(sentence))
    # The engine quotes names and texts whole, be they as long as the file.
    return message if len(message) <= _LONGEST else f"{message[:_LONGEST]}…"


def _candidates(listed: str) -> tuple[str, ...]:
    """Of a function that is there, the engine lists the types it takes, which help nobody."""
    names = [name.strip() for name in listed.split(",") if name.strip()]
    shown = [name for name in names if _HIDDEN.isdisjoint(name.lower().split("."))]
    return tuple(shown[:5]) if all("(" not in name for name in names) else ()


def _location(fields: dict[str, str]) -> tuple[int, int] | None:
    numbers = re.findall(r"\d+", fields.get("location", ""))
    if len(numbers) == 2:
        return int(numbers[0]), int(numbers[1])
    position = fields.get("position", "")
    return (int(position), 1) if position.isdigit() else None


def _span(location: tuple[int, int] | None, text: str) -> tuple[int, int] | None:
    """Bytes, as the engine counts, to characters."""
    if location is None:
        return None
    data = text.encode()
    start = len(data[: location[0]].decode(errors="ignore"))
    return start, start + max(1, len(data[location[0] : location[0] + location[1]].decode(errors="ignore")))


def _name(complaint: Complaint) -> str:
    keys = [(complaint.type, key) for key in (complaint.entry, complaint.subtype) if key]
    known = [_NAMES[key] for key in (*keys, (complaint.type, "")) if key in _NAMES]
    return known[0] if known else "run-time-error"
