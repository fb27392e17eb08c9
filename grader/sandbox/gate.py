"""Decides, on the engine's own reading of a text, whether it is one query over the exercise's tables.

The lock of the database is the wall; the gate keeps the catalogue and the machine's settings from being told,
which a locked DuckDB still does. It reads the engine's tokens, so that no comment, quoting or dialect can hide a name.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, takewhile

import duckdb

from grader.sandbox.catalogue import (
    CATALOGUE_SCHEMAS,
    CATALOGUE_VIEWS,
    TELLING_FUNCTIONS,
    TELLING_TABLE_FUNCTIONS,
    TWO_FACED,
)
from grader.sandbox.tokens import Token, tokens_of
from grader.values.run import Failure

#: How a query begins; a PIVOT has the type MULTI, but so have a few statements that change things.
_QUERIES = frozenset(
    {"select", "with", "from", "values", "table", "pivot", "unpivot", "pivot_wider", "pivot_longer", "("}
)
#: Words behind which tables are named, and behind which no more are: names only when quoted.
_BEFORE_TABLES = frozenset(
    {"from", "join", "table", "pivot", "unpivot", "pivot_wider", "pivot_longer", "describe", "summarize", "show"}
)
_BEFORE_VALUES = frozenset({"select", "where", "group", "having", "order", "qualify"})
_CLAUSES = _BEFORE_TABLES | _BEFORE_VALUES
#: Statements that are taken in place of a query, too: in brackets and between the sides of a UNION.
_TELLING_STATEMENTS = frozenset({"show", "describe", "desc", "summarize"})
_SET_OPERATIONS = frozenset({"union", "except", "intersect"})
_TELLING = TELLING_FUNCTIONS | TELLING_TABLE_FUNCTIONS | TWO_FACED
_CHANGES = frozenset({"INSERT", "UPDATE", "DELETE", "MERGE_INTO"})
_NEUTRAL = frozenset({"begin", "start", "commit", "end"})
#: The others are better named by the word they begin with.
_NAMED = frozenset({"CREATE", "DROP", "ALTER", "EXPLAIN", "SELECT", "TRANSACTION"})
_WRITING = re.compile(r"\b(?:insert|update|delete|merge)\b", re.IGNORECASE)
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
#: Half of a character, which no file holds, but which an escape of another dialect can spell.
_HALF = re.compile("[\ud800-\udfff]")
_WHAT_IT_DOES = {
    "SHOW": "SHOW tells about the database",
    "DESCRIBE": "DESCRIBE tells about a table",
    "SUMMARIZE": "SUMMARIZE tells about a table",
    "INSERT": "INSERT adds rows",
    "UPDATE": "UPDATE changes rows",
    "DELETE": "DELETE removes rows",
    "MERGE": "MERGE changes rows",
    "MERGE INTO": "MERGE changes rows",
    "SELECT": "SELECT changes nothing",
    "TRANSACTION": "ROLLBACK takes all changes back",
    "CREATE": "CREATE makes something new",
    "DROP": "DROP removes something",
    "ALTER": "ALTER changes a table",
    "EXPLAIN": "EXPLAIN shows how a query would run",
}


def gate(connection: duckdb.DuckDBPyConnection, own_names: frozenset[str], text: str) -> duckdb.Statement | Failure:
    """The one query that `text` holds, or the reason not to run it.

    `own_names` are the fixture's tables and columns, lower-case: what they name is in bounds.

    Raises:
        duckdb.Error: the text does not parse.
    """
    if half := broken_text(text):
        return half
    statements = connection.extract_statements(text)
    if not statements:
        return Failure("missing", "missing", "the file holds no SQL statement yet")
    tokens = tuple(tokens_of(text))
    if len(statements) > 1:
        return several_statements(_lines(tokens, text))
    first = next(token for token in tokens if token.text != ";")
    kind = kind_of(statements[0], first)
    if kind not in ("SELECT", "MULTI") or first.text not in _QUERIES:
        return not_a_query(first.text if kind in ("SELECT", "MULTI") else kind, (first.start, first.end))
    return out_of_bounds(tokens, own_names) or statements[0]


def not_a_query(kind: str, span: tuple[int, int]) -> Failure:
    """`kind` is the engine's, or the word that a statement begins with."""
    return Failure(
        "refused",
        "not-a-query",
        f"{_does(kind)}; this exercise takes one query",
        "hand in a single SELECT; nothing was run",
        span,
    )


def not_a_change(kind: str, span: tuple[int, int]) -> Failure:
    """Likewise."""
    return Failure(
        "refused",
        "not-a-change",
        f"{_does(kind)}; this exercise takes INSERT, UPDATE, DELETE or MERGE",
        "leave the tables themselves as they are, and change their rows; nothing was run",
        span,
    )


def _does(kind: str) -> str:
    name = kind.upper().replace("_", " ")
    return _WHAT_IT_DOES.get(name, f"{name} is another kind of statement")


def gate_changes(
    connection: duckdb.DuckDBPyConnection, own_names: frozenset[str], text: str, many: bool
) -> list[tuple[duckdb.Statement, tuple[int, int]]] | Failure:
    """The changes that `text` holds and where each stands, or the reason not to run it.

    BEGIN and COMMIT are passed over: what is run is taken back in any case.

    Raises:
        duckdb.Error: the text does not parse.
    """
    if half := broken_text(text):
        return half
    tokens = tuple(tokens_of(text))
    changes = []
    for statement, own in zip(connection.extract_statements(text), statements_of(tokens), strict=False):
        first = own[0]
        kind = kind_of(statement, first)
        if kind == "TRANSACTION" and first.text in _NEUTRAL:
            continue
        if kind not in _CHANGES and not (kind == "SELECT" and (many or _WRITING.search(statement.query))):
            return not_a_change(beginning(kind, first), (first.start, first.end))
        changes.append((statement, (first.start, own[-1].end)))
    if not changes:
        return Failure("missing", "missing", "the file holds no SQL statement yet")
    if len(changes) > 1 and not many:
        return several_statements([1 + text.count("\n", 0, start) for _, (start, _) in changes])
    return out_of_bounds(tokens, own_names) or changes


def broken_text(text: str) -> Failure | None:
    half = _HALF.search(text)
    if half is None:
        return None
    message = f"half of a character, U+{ord(half[0]):04X}, is no text"
    return Failure("error", "syntax-error", message, span=half.span())


def beginning(kind: str, first: Token) -> str:
    """What a statement is called by people."""
    return kind if kind in _NAMED else first.text.upper()


def kind_of(statement: duckdb.Statement, first: Token) -> str:
    try:
        return statement.type.name
    except ValueError:
        # The engine knows kinds of statements that its Python side has no name for.
        return first.text.upper()


def several_statements(lines: Sequence[int]) -> Failure:
    """Where they begin is told, so that the right one can be kept."""
    shown = [*map(str, lines[:5]), "…"] if len(lines) > 6 else [str(line) for line in lines[:-1]]
    where = f", lines {', '.join(shown)} and {lines[-1]}" if len(lines) > 1 else ""
    return Failure(
        "refused",
        "several-statements",
        f"{len(lines)} statements{where}",
        "keep the one to be graded; nothing was run",
    )


def statements_of(tokens: Iterable[Token]) -> list[list[Token]]:
    return [list(own) for ends, own in groupby(tokens, key=lambda token: token.text == ";") if not ends]


def _lines(tokens: Sequence[Token], text: str) -> list[int]:
    """The line on which each statement begins."""
    return [1 + text.count("\n", 0, own[0].start) for own in statements_of(tokens)]


def out_of_bounds(
    tokens: tuple[Token, ...],
    own_names: frozenset[str],
    told: frozenset[str] = frozenset(),
    bounds: str = "the exercise's tables",
) -> Failure | None:
    """The first name that tells of the engine or the machine, but for the functions in `told`."""
    for place, (token, names_tables) in enumerate(zip(tokens, _naming_tables(tokens), strict=True)):
        if token.text not in told and _is_out_of_bounds(tokens, place, names_tables, own_names):
            return Failure(
                "refused",
                "out-of-bounds",
                f"`{token.text.strip(chr(39))}` is not one of this exercise's tables or functions",
                f"ask {bounds} only; nothing was run",
                (token.start, token.end),
            )
    return None


def _naming_tables(tokens: Sequence[Token]) -> Iterator[bool]:
    """For each token, whether it may stand where a table is named: unless the clause around it is one of values."""
    levels = [True]
    for token in tokens:
        # By their types: a name may be `"("`.
        if token.type == "operator" and token.text in _OPENING:
            levels.append(levels[-1])
        elif token.type == "operator" and token.text in _CLOSING and len(levels) > 1:
            levels.pop()
        elif token.type == "keyword" and token.text in _CLAUSES:
            levels[-1] = token.text in _BEFORE_TABLES
        yield levels[-1]


def _is_out_of_bounds(tokens: Sequence[Token], place: int, names_tables: bool, own_names: frozenset[str]) -> bool:
    token = tokens[place]
    after = tokens[place + 1].text if place + 1 < len(tokens) else ""
    if token.type == "string_const":
        # `FROM 'name'` reads the table of that name.
        parts = set(token.text[1:-1].lower().split("."))
        schemas = CATALOGUE_SCHEMAS if len(parts) > 1 else frozenset()
        return names_tables and not parts.isdisjoint((CATALOGUE_VIEWS - own_names) | schemas)
    if token.type == "keyword" and token.text in _TELLING_STATEMENTS and token.text not in own_names:
        return _begins_a_query(tokens, place)
    if token.type not in ("identifier", "keyword"):
        return False
    if token.text not in own_names and (
        token.text in CATALOGUE_VIEWS or (after == "." and token.text in CATALOGUE_SCHEMAS)
    ):
        return True
    if after != "(" or token.text not in _TELLING:
        return False
    return (token.text not in TWO_FACED or names_tables) and not _has_columns(tokens, place, names_tables)


def _begins_a_query(tokens: Sequence[Token], place: int) -> bool:
    """Directly behind a bracket or a set operation, as no DESC of an ORDER BY stands."""
    back = [token.text for token in reversed(tokens[max(0, place - 4) : place])]
    if back[:2] == ["name", "by"] and not _SET_OPERATIONS.isdisjoint(back[2:]):
        back = back[2:]
    if back[:1] in (["all"], ["distinct"]) and not _SET_OPERATIONS.isdisjoint(back[1:2]):
        back = back[1:]
    return not _SET_OPERATIONS.union("(").isdisjoint(back[:1])


def _has_columns(tokens: Sequence[Token], place: int, names_tables: bool) -> bool:
    """`WITH query(a) AS (`, `(VALUES (1)) summary(a)`, `FROM emp glob(a)`: a name with columns, not a call."""
    names = takewhile(lambda token: token.type in ("identifier", "keyword") or token.text == ",", tokens[place + 2 :])
    end = place + 2 + sum(1 for _ in names)
    if end == len(tokens) or tokens[end].text != ")":
        return False
    behind = [token.text for token in tokens[end + 1 : end + 3]]
    if behind[:1] == ["as"] and behind[1:] in (["("], ["materialized"], ["not"]):
        return True
    before = tokens[place - 1] if place else None
    return names_tables and before is not None and (before.text in ("as", ")") or before.type == "identifier")
