"""Scripts that make tables and load them, statement by statement, in the dialect of their course.

What a dialect says of how a table is stored is told apart from what it holds. Keys and foreign keys are enforced, also
where the dialect only takes note of them, as Redshift, Snowflake, BigQuery and Spark do: whoever declares one means it.
"""

import re

from sqlglot import TokenType, exp
from sqlglot.dialects.dialect import Dialect
from sqlglot.errors import TokenError

from grader.sql.client import masked
from grader.sql.course import Course
from grader.sql.definitions.alterations import altered
from grader.sql.definitions.built import Built
from grader.sql.definitions.clauses import is_create_table
from grader.sql.definitions.idle import idle
from grader.sql.definitions.joined_changes import by_rows
from grader.sql.definitions.loads import inserted, merged, selected, truncated
from grader.sql.definitions.names_there import at_home
from grader.sql.definitions.objects import created, dropped, remarked
from grader.sql.definitions.tables import create_table
from grader.sql.families import MYSQL, SQL_SERVER
from grader.sql.ledger.loss import unsupported
from grader.sql.translation import read, rewritten, room_for_brackets
from grader.values.run import Failure

__all__ = ["Built", "built"]
#: What is said of a view, and not of its rows.
_VIEW_ENDS = re.compile(
    r"\bWITH\s+(?:NO\s+SCHEMA\s+BINDING|SCHEMABINDING|(?:CASCADED\s+|LOCAL\s+)?CHECK\s+OPTION|READ\s+ONLY)\b",
    re.IGNORECASE,
)
_KIND = r"(?:\s+(?:WORK|TRAN|TRANSACTION))?"
_TRANSACTIONS = {
    "BEGIN TRANSACTION": re.compile(
        rf"(?:BEGIN{_KIND}|START\s+TRANSACTION)(?:\s+(?:ISOLATION|READ|WITH)\b[\w\s,]*)?\s*", re.IGNORECASE
    ),
    "COMMIT": re.compile(rf"(?:COMMIT|END){_KIND}\s*", re.IGNORECASE),
    "ROLLBACK": re.compile(rf"(?:ROLLBACK|ABORT){_KIND}\s*", re.IGNORECASE),
}
#: Forms of statements that sqlglot cannot read, and that mean something.
_UNREAD = re.compile(
    r"\s*(?:INSERT\s+OVERWRITE\s+(?:LOCAL\s+)?DIRECTORY\b|MERGE\b.*\bREMOVE\s+DUPLICATES\b)",
    re.IGNORECASE | re.DOTALL,
)
_REPLACE = re.compile(r"\s*(REPLACE)\s+INTO\b", re.IGNORECASE)
#: How a table is dropped where there is one.
_IF_THERE = re.compile(
    r"\s*IF\s+OBJECT_ID\s*\([^()]*\)\s+IS\s+NOT\s+NULL\s+(?:BEGIN\s+)?DROP\s+TABLE\s+(?P<table>[\w.\[\]#]+)\s*;?\s*",
    re.IGNORECASE,
)
_CREATE_VIEW = re.compile(r"\s*CREATE\b[^;(]*?\bVIEW\b", re.IGNORECASE)


def built(text: str, course: Course) -> Built | Failure:
    """One statement of a script in the course's dialect as DuckDB's, or why it cannot be run as it is meant.

    >>> built("CREATE TABLE t (id INT IDENTITY(1, 1), a VARCHAR(MAX)) DISTKEY (id)", Course("redshift", ())).sql[1]
    'CREATE TABLE "t" ("id" INTEGER DEFAULT nextval(\\'"t.id"\\'), "a" VARCHAR)'
    """
    with room_for_brackets():
        try:
            return _built(text, course)
        except Exception:
            # A text on which sqlglot, or what is made of its trees, breaks: no fault of the learner.
            return unsupported("something in this statement", None)


def _built(text: str, course: Course) -> Built | Failure:
    code = masked(text, course.dialect)
    told = idle(masked(text, course.dialect, names=True))
    if told is not None:
        return Built((), notes=(told,))
    transaction = next(
        (sql for sql, pattern in _TRANSACTIONS.items() if pattern.fullmatch(code.strip().rstrip(";"))), None
    )
    if transaction is not None:
        return _transaction(transaction, course)
    there = _IF_THERE.fullmatch(text) if course.dialect in SQL_SERVER else None
    if there:
        text = f"DROP TABLE IF EXISTS {there['table']}"
        code = text
    if _UNREAD.match(code):
        return unsupported("a statement of this kind", None)
    for found in _VIEW_ENDS.finditer(code) if _CREATE_VIEW.match(code) else ():
        text = text[: found.start()] + " " * len(found[0]) + text[found.end() :]
    try:
        tokens = [
            token
            for token in Dialect.get_or_raise(course.dialect).tokenize(text)
            if token.token_type is not TokenType.HIVE_TOKEN_STREAM
        ]
    except TokenError as error:
        return Failure("error", "syntax-error", str(error).partition("\n")[0])
    if is_create_table(tokens):
        return create_table(text, tokens, course)
    if [token.text.lower() for token in tokens[:2]] == ["alter", "table"]:
        return altered(text, tokens, course)
    replaces = course.dialect in MYSQL | {"sqlite"} and _REPLACE.match(code)
    if replaces:
        text = f"{text[: replaces.start(1)]}INSERT {text[replaces.end(1) :]}"
    tree = read(text, course)
    if isinstance(tree, Failure):
        return tree
    if replaces:
        tree.set("alternative", "REPLACE")
    return _of_tree(at_home(by_rows(_alone(tree), course), course), text, course)


def _alone(tree: exp.Expr) -> exp.Expr:
    """A change without the rows that it would show: nobody looks at them."""
    if isinstance(tree, exp.Insert | exp.Update | exp.Delete | exp.Merge):
        returning = tree.args.get("returning")
        if returning is not None and not returning.args.get("into"):
            tree.set("returning", None)
    return tree


def _changes_a_query(tree: exp.Expr) -> bool:
    """`WITH d AS (…) DELETE FROM d`, as SQL Server has it."""
    queries = {cte.alias.lower() for cte in tree.find_all(exp.CTE)}
    target = tree.this
    return isinstance(target, exp.Table) and not target.db and target.name.lower() in queries


def _transaction(sql: str, course: Course) -> Built | Failure:
    if course.dialect != "oracle":
        return Built((sql,))
    # There each change begins one by itself.
    return Built((), notes=("COMMIT: each statement is kept here",)) if sql == "COMMIT" else unsupported(sql, None)


def _of_tree(tree: exp.Expr, text: str, course: Course) -> Built | Failure:
    match tree:
        case exp.Create():
            return created(tree, text, course)
        case exp.Drop():
            return dropped(tree, text, course)
        case exp.Comment():
            return remarked(tree, text, course)
        case exp.Insert():
            return inserted(tree, text, course)
        case exp.Merge():
            return merged(tree, text, course)
        case exp.TruncateTable():
            return truncated(tree, text, course)
        case exp.Select():
            return selected(tree, text, course)
        case exp.Update() | exp.Delete() if _changes_a_query(tree):
            return unsupported("rows changed by the name of a query", tree)
        case exp.Update() | exp.Delete() | exp.Query():
            sql = rewritten(tree, text, course)
            return sql if isinstance(sql, Failure) else Built((sql,))
    return unsupported("a statement of this kind", tree)
