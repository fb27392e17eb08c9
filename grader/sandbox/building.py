"""Decides which statements of a stranger's scripts may build and fill a database of their own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import duckdb

from grader.sandbox.gate import beginning, broken_text, kind_of, out_of_bounds, statements_of
from grader.sandbox.tokens import Token, tokens_of
from grader.values.run import Failure

_CHANGES = frozenset({"INSERT", "UPDATE", "DELETE", "MERGE_INTO", "ALTER", "TRANSACTION", "SELECT", "MULTI"})
_MADE = frozenset({"table", "view", "index", "sequence", "type", "schema", "macro", "function"})
_BEFORE_MADE = frozenset({"or", "replace", "temp", "temporary", "unique", "recursive", "local", "persistent"})
_MACROS = frozenset({"macro", "function"})
#: What scripts may ask of the session, unlike queries: which batch has come, and the next number of a sequence.
_TOLD = frozenset({"currval", "getvariable", "nextval"})
_COMMENT = re.compile(r"\bcomment\b", re.IGNORECASE)
#: An honest load is a few dozen statements; rows are not typed in one by one.
MOST_STATEMENTS = 1_000


@dataclass(frozen=True, slots=True)
class Step:
    """One statement of a script."""

    statement: duckdb.Statement | str
    #: Where it stands in the script: first character, and one past the last.
    span: tuple[int, int]
    #: INSERT, CREATE and so on.
    kind: str

    @property
    def is_translated(self) -> bool:
        """Whether places in it are none of the script."""
        return isinstance(self.statement, str)


def gate_building(
    connection: duckdb.DuckDBPyConnection, own_names: frozenset[str], text: str
) -> tuple[Step, ...] | Failure:
    """The statements of a script, or the reason to run none of them; `own_names` as of a query.

    Raises:
        duckdb.Error: the text does not parse.
    """
    if half := broken_text(text):
        return half
    tokens = tuple(tokens_of(text))
    steps = []
    for statement, own in zip(connection.extract_statements(text), statements_of(tokens), strict=False):
        kind = kind_of(statement, own[0])
        span = own[0].start, own[-1].end
        refused = _refused(connection, kind, own, span)
        if refused is not None:
            return refused
        steps.append(Step(statement, span, beginning(kind, own[0])))
    if len(steps) > MOST_STATEMENTS:
        message = f"{len(steps):,} statements, and at most {MOST_STATEMENTS:,} are run"
        return Failure("too_large", "too-large", message, "load rows from the source, with INSERT … SELECT")
    return out_of_bounds(tokens, own_names, _TOLD, "the tables of the source and your own") or tuple(steps)


def _refused(
    connection: duckdb.DuckDBPyConnection, kind: str, own: Sequence[Token], span: tuple[int, int]
) -> Failure | None:
    if kind in _CHANGES or kind == "DROP":
        return None
    if kind == "CREATE":
        rest = [token for token in own[1:] if token.text not in _BEFORE_MADE]
        if rest and rest[0].text in _MADE:
            return _shadowing(connection, rest) if rest[0].text in _MACROS else None
        return _not_building(f"CREATE {rest[0].text.upper()}" if rest else "CREATE", span)
    if _COMMENT.fullmatch(own[0].text):
        return None
    return _not_building(beginning(kind, own[0]), span)


def _not_building(kind: str, span: tuple[int, int]) -> Failure:
    return Failure(
        "refused",
        "not-a-model",
        f"{kind} is not among the statements that make tables or fill them",
        "take CREATE, ALTER, DROP, INSERT, UPDATE, DELETE, MERGE, BEGIN and COMMIT; nothing was run",
        span,
    )


def _shadowing(connection: duckdb.DuckDBPyConnection, rest: Sequence[Token]) -> Failure | None:
    """A macro that takes the place of a function of the engine's."""
    behind = [token for token in rest[1:] if token.text not in ("if", "not", "exists")]
    names = [token for token in behind[:5] if token.type in ("identifier", "keyword", "string_const")]
    dotted = [index for index, token in enumerate(behind[:5]) if token.text == "."]
    place = dotted[-1] + 1 if dotted else 0
    name = behind[place] if place < len(behind) else (names[0] if names else rest[0])
    plain = name.text.strip('"').lower()
    ((taken,),) = connection.execute(
        "SELECT count(*) FROM duckdb_functions() WHERE lower(function_name) = ? AND internal", [plain]
    ).fetchall()
    if not taken:
        return None
    message = f"a macro named `{plain}` would take the place of the function of that name"
    return Failure("refused", "not-a-model", message, "give it another name; nothing was run", (name.start, name.end))
