"""Decides, on the engine's own reading of a text, whether it is one query over the exercise's tables.

The lock of the database is the wall; the gate keeps the catalogue and the machine's settings from being told,
which a locked DuckDB still does. It reads the engine's tokens, so that no comment, quoting or dialect can hide a name.
"""

import duckdb

from grader.sandbox.catalogue import (
    CATALOGUE_SCHEMAS,
    CATALOGUE_VIEWS,
    TELLING_FUNCTIONS,
    TELLING_TABLE_FUNCTIONS,
)
from grader.sandbox.tokens import Token, tokens_of
from grader.values.run import Failure

#: How a query begins; a PIVOT has the type MULTI, but so have a few statements that change things.
_QUERIES = frozenset(
    {"select", "with", "from", "values", "table", "pivot", "unpivot", "pivot_wider", "pivot_longer", "("}
)
_SCHEMAS_IN_TEXT = frozenset({"information_schema", "pg_catalog"})
_WHAT_IT_DOES = {
    "SHOW": "SHOW tells about the database",
    "DESCRIBE": "DESCRIBE tells about a table",
    "SUMMARIZE": "SUMMARIZE tells about a table",
    "INSERT": "INSERT adds rows",
    "UPDATE": "UPDATE changes rows",
    "DELETE": "DELETE removes rows",
    "MERGE_INTO": "MERGE changes rows",
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
    statements = connection.extract_statements(text)
    if not statements:
        return Failure("missing", "missing", "the file holds no SQL statement yet")
    tokens = tuple(tokens_of(text))
    if len(statements) > 1:
        return _several(tokens, text, len(statements))
    kind = _kind(statements[0], tokens[0])
    if kind not in ("SELECT", "MULTI") or tokens[0].text not in _QUERIES:
        name = tokens[0].text.upper() if kind in ("SELECT", "MULTI") else kind
        does = _WHAT_IT_DOES.get(name, f"this is a {name.replace('_', ' ')} statement")
        return Failure(
            "refused",
            "not-a-query",
            f"{does}; this exercise takes one query",
            "hand in a single SELECT; nothing was run",
            (tokens[0].start, tokens[0].end),
        )
    return _out_of_bounds(tokens, own_names) or statements[0]


def _kind(statement: duckdb.Statement, first: Token) -> str:
    try:
        return statement.type.name
    except ValueError:
        # The engine knows kinds of statements that its Python side has no name for.
        return first.text.upper()


def _several(tokens: tuple[Token, ...], text: str, count: int) -> Failure:
    starts = [now for now, before in zip(tokens, (None, *tokens), strict=False) if before is None or before.text == ";"]
    lines = [str(1 + text.count("\n", 0, token.start)) for token in starts if token.text != ";"]
    shown = [*lines[:5], "…"] if len(lines) > 6 else lines[:-1]
    where = f", lines {', '.join(shown)} and {lines[-1]}" if len(lines) > 1 else ""
    return Failure(
        "refused", "several-statements", f"{count} statements{where}", "keep the one to be graded; nothing was run"
    )


def _out_of_bounds(tokens: tuple[Token, ...], own_names: frozenset[str]) -> Failure | None:
    ends = (None, None)
    for before, token, after, second in zip(
        (None, *tokens), tokens, (*tokens[1:], None), (*tokens[2:], *ends), strict=False
    ):
        if _is_out_of_bounds(before, token, after.text if after else "", second.type if second else "", own_names):
            return Failure(
                "refused",
                "out-of-bounds",
                f"`{token.text.strip(chr(39))}` is not one of this exercise's tables or functions",
                "ask the exercise's tables only; nothing was run",
                (token.start, token.end),
            )
    return None


def _is_out_of_bounds(before: Token | None, token: Token, after: str, second: str, own_names: frozenset[str]) -> bool:
    """`second` is the type of the token after the next: it tells a list of column names from arguments."""
    if token.type == "string_const":
        # `FROM 'name'`, `SUMMARIZE 'name'` read the table of that name.
        parts = set(token.text[1:-1].lower().split("."))
        return bool(parts & CATALOGUE_VIEWS - own_names) or bool(len(parts) > 1 and parts & _SCHEMAS_IN_TEXT)
    if token.type not in ("identifier", "keyword"):
        return False
    if token.text == "show" and before is not None and before.text == "(" and after not in (")", ",", "."):
        return token.text not in own_names
    if token.text not in own_names and (
        token.text in CATALOGUE_VIEWS or (after == "." and token.text in CATALOGUE_SCHEMAS)
    ):
        return True
    if after != "(" or token.text not in TELLING_FUNCTIONS | TELLING_TABLE_FUNCTIONS:
        return False
    return not (_defines_a_name(before) and second == "identifier")


def _defines_a_name(before: Token | None) -> bool:
    """`WITH query(a) AS`, `(VALUES (1)) summary(a)`, `FROM emp glob(a)`: a name with columns, not a call."""
    return before is not None and (before.text in ("with", "recursive", "as", ")", ",") or before.type == "identifier")
