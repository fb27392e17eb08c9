"""An answer in the dialect of its course, as DuckDB runs it."""

import logging
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import sqlglot
from sqlglot import exp
from sqlglot.dialects.dialect import Dialect
from sqlglot.errors import ErrorLevel, ParseError, TokenError, UnsupportedError

from grader.sql.bridges import bridged, unread
from grader.sql.bridges.loose_grouping import SEVERAL
from grader.sql.course import Course
from grader.sql.families import LENIENT
from grader.sql.functions import is_misspelt
from grader.sql.intervals import retokenized
from grader.sql.ledger import lost
from grader.sql.ledger.loss import unsupported
from grader.sql.types import annotate
from grader.values.run import Failure

# What it cannot read is told as a failure; its warnings would stand between lines of a report.
logging.getLogger("sqlglot").addHandler(logging.NullHandler())
#: Functions whose formats or arguments sqlglot's own reading changes before a bridge could see them.
_READ_PLAINLY = frozenset({"TO_CHAR"})
_DEEPEST = 10_000
#: BigQuery reads a dialect of its own after this.
_LEGACY = re.compile(r"\s*#legacySQL\b", re.IGNORECASE)
_MARK = re.compile(r"mark_(\d+)_", re.IGNORECASE)
_FUNCTION = re.compile(r"(?:Scalar|Table|Aggregate) Function with name \"?([^\s\"]+)\"? ")
#: The name that a bridge gave to a column made of one that is not there.
_ALIAS_OF_OURS = re.compile(r'Column "(.+?)" referenced that exists in the SELECT clause')
#: What other engines' patterns may hold, and RE2's may not.
_REGEX = re.compile(r"invalid perl operator|invalid escape sequence|invalid character class|bad repetition operator")
#: Types that do not go together in DuckDB may do so elsewhere.
_MISMATCH = re.compile(
    r"No function matches|Could not choose a best|Cannot (?:compare|mix|combine|concatenate)|UNNEST\(\) can only"
)
#: So may what is written as a date or a time.
_OF_TIME = re.compile(r"\b(?:date|time|timestamp|INTERVAL)\b")
#: Statements that prepare the last one: without them it means nothing.
_PREPARING = re.compile(
    r"\s*(?:DECLARE\b|SET\s+(?:@|DATEFIRST|DATEFORMAT|LANGUAGE|ROWCOUNT)|ALTER\s+SESSION\b|CREATE\s+TABLE\s+#|"
    r"CREATE\s+(?:GLOBAL\s+|LOCAL\s+|PRIVATE\s+)?TEMP|SELECT\b[^;]*\bINTO\s+#)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Translation:
    sql: str
    #: The names in `sql` and where they come from: first and one past the last character here, and there.
    names: tuple[tuple[int, int, int, int], ...]

    def origin(self, span: tuple[int, int] | None) -> tuple[int, int] | None:
        """The first name in a span of `sql`, or the nearest to it, where the learner wrote it."""
        if span is None or not self.names:
            return None
        inside = [name for name in self.names if name[0] < span[1] and span[0] < name[1]]
        nearest = min(self.names, key=lambda name: min(abs(name[0] - span[0]), abs(name[1] - span[0])))
        *_, start, end = inside[0] if inside else nearest
        return start, end


def translated(text: str, course: Course) -> str | Failure:
    """One statement of the course's dialect as DuckDB's SQL, or why it cannot be run as it is meant."""
    with room_for_brackets():
        return _translated(text, course)


@contextmanager
def room_for_brackets() -> Iterator[None]:
    """sqlglot takes some twenty calls for each."""
    depth = sys.getrecursionlimit()
    sys.setrecursionlimit(max(depth, _DEEPEST))
    try:
        yield
    finally:
        sys.setrecursionlimit(depth)


def _translated(text: str, course: Course) -> str | Failure:
    tree = read(text, course)
    return tree if isinstance(tree, Failure) else rewritten(tree, text, course)


def rewritten(tree: exp.Expr, text: str, course: Course) -> str | Failure:
    """A statement that was read from the text, or made of parts of it, as DuckDB's SQL; the tree is used up."""
    return _in_words(tree, text, course, lambda made: made)


def value_rewritten(value: exp.Expr, table: exp.Table | None, text: str, course: Course) -> str | Failure:
    """A value of the text, over the columns of a table, as DuckDB's SQL."""
    query = exp.Select(expressions=[value.copy()])
    if table is not None:
        query = query.from_(table, copy=False)
    return _in_words(query, text, course, lambda made: made.selects[0].unalias())


def condition_rewritten(condition: exp.Expr, table: exp.Table, text: str, course: Course) -> str | Failure:
    """Likewise, of what is true or not."""
    query = exp.select("1").from_(table, copy=False).where(condition, copy=True)
    return _in_words(query, text, course, lambda made: made.args["where"].this)


def _in_words(tree: exp.Expr, text: str, course: Course, part: Callable[[Any], exp.Expr]) -> str | Failure:
    """`part` is what of the translation is wanted."""
    loss = lost(tree, course.dialect)
    if loss is not None:
        return loss
    try:
        return _written(part(bridged(annotate(tree, course), text, course)), ErrorLevel.RAISE)
    except UnsupportedError as error:
        return unsupported(_first_line(error).rstrip("."), None)
    except Exception:
        # A construct on which sqlglot itself breaks: no fault of the learner, whatever it is.
        return unsupported("something in this statement", None)


def script(masked: str, starts: list[int]) -> Failure | None:
    """Several statements of which some only prepare the last: an answer, though none that can be graded here."""
    if any(_PREPARING.match(masked, start) for start in starts):
        return unsupported("a script of several statements", None)
    return None


def with_origins(text: str, course: Course) -> Translation:
    """The translation of a text that translates, with the places of its names."""
    with room_for_brackets():
        return _with_origins(text, course)


def _with_origins(text: str, course: Course) -> Translation:
    tree = read(text, course)
    assert not isinstance(tree, Failure)
    tree = bridged(annotate(tree, course), text, course)
    sql = _written(tree, ErrorLevel.IGNORE)
    origins = list(_marked(tree))
    marked = sqlglot.tokenize(_written(tree, ErrorLevel.IGNORE), read="duckdb")
    plain = sqlglot.tokenize(sql, read="duckdb")
    if len(marked) != len(plain):
        return Translation(sql, ())
    names = [
        (token.start, token.end + 1, *origins[int(found[1])])
        for token, mark in zip(plain, marked, strict=True)
        if (found := _MARK.fullmatch(mark.text))
    ]
    return Translation(sql, tuple(names))


def unfaithful(failure: Failure, text: str, course: Course) -> Failure:
    """A failure of translated SQL: the learner's own, or `unsupported` where the translation is to blame."""
    complaint = failure.complaint
    if complaint is None:
        return failure
    if complaint.type == "Parser":
        return unsupported("something in this statement", None)
    missing = _FUNCTION.match(complaint.message)
    if missing and not is_misspelt(missing[1], course.dialect, complaint.candidates):
        return unsupported(f"`{missing[1]}`", None)
    unseen = _ALIAS_OF_OURS.match(complaint.message)
    if unseen:
        message = f'Referenced column "{unseen[1]}" not found in FROM clause'
        told = replace(complaint, message=message, subtype="COLUMN_NOT_FOUND")
        return replace(failure, name="unknown-column", message=message, complaint=told)
    if _REGEX.search(complaint.message):
        return unsupported("a regular expression of this kind", None)
    if SEVERAL in complaint.message:
        return unsupported("a column that " + SEVERAL, None)
    unread_value = complaint.type == "Conversion" or "Could not parse string" in complaint.message
    excused = course.dialect in LENIENT or _OF_TIME.search(complaint.message)
    if (unread_value and excused) or _MISMATCH.match(complaint.message):
        return unsupported("a value read as another type", None)
    # A table may be read through a query of its own.
    return replace(failure, message=failure.message.replace('Values list "', 'Table "'))


def read(text: str, course: Course) -> exp.Expr | Failure:
    dialect = Dialect.get_or_raise(course.dialect)
    parser = dialect.parser()
    plainly = _READ_PLAINLY | unread(course.dialect).keys()
    for table in ("FUNCTIONS", "FUNCTION_PARSERS", "NO_PAREN_FUNCTION_PARSERS"):
        # Declared for the class, looked up on the instance.
        setattr(parser, table, {name: read for name, read in getattr(parser, table).items() if name not in plainly})
    try:
        trees = [
            tree
            for tree in parser.parse(retokenized(dialect.tokenize(text), course.dialect), text)
            # A comment behind the semicolon is read as a statement of its own.
            if tree is not None and not isinstance(tree, exp.Semicolon)
        ]
    except ParseError as error:
        return unsupported("legacy SQL", None) if _LEGACY.match(text) else _syntax_error(error, text)
    except TokenError as error:
        return Failure("error", "syntax-error", _first_line(error))
    except RecursionError:
        return Failure("error", "syntax-error", "the query is nested too deeply to be read")
    except Exception:
        # A text on which sqlglot itself breaks.
        return unsupported("something in this statement", None)
    if len(trees) != 1 or isinstance(trees[0], exp.Command):
        return unsupported("a statement of this kind", trees[0] if len(trees) == 1 else None)
    return trees[0]


def _syntax_error(error: ParseError, text: str) -> Failure:
    told = error.errors[0] if error.errors else {}
    highlight = str(told.get("highlight") or "")
    line, column = told.get("line"), told.get("col")
    span = None
    if isinstance(line, int) and isinstance(column, int):
        # The column is that of the token's last character.
        starts = [0, *(place + 1 for place, letter in enumerate(text) if letter == "\n")]
        end = min(len(text), starts[min(line, len(starts)) - 1] + column)
        span = (max(0, end - max(1, len(highlight))), end)
    near = f' at or near "{highlight}"' if highlight.strip() else ""
    return Failure("error", "syntax-error", f"syntax error{near}", span=span)


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]


def _written(tree: exp.Expr, level: ErrorLevel) -> str:
    # Every name in quotes: what is a word of DuckDB's may be a name elsewhere, and case does not count in either.
    return tree.sql("duckdb", identify=True, unsupported_level=level, comments=False)


def _marked(tree: exp.Expr) -> Iterator[tuple[int, int]]:
    """Renames what the learner wrote to `mark_n_`, and gives the places of these."""
    number = 0
    for node in tree.walk():
        # A name put together of several has a start of None.
        if isinstance(node, exp.Identifier | exp.Anonymous) and node.meta.get("end") is not None:
            node.set("this", f"mark_{number}_")
            number += 1
            yield node.meta["start"], node.meta["end"] + 1
