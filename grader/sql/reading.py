"""Texts as trees, read in one place: whatever keeps sqlglot from reading one, there is none."""

import logging
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import sqlglot
from sqlglot import exp
from sqlglot.dialects.dialect import Dialect

from grader.sql.client import masked, statements
from grader.sql.distribution import without_distribution
from grader.sql.positions import Positions
from grader.values.pack import Kind

_CHANGES = (exp.Insert, exp.Update, exp.Delete, exp.Merge, exp.TruncateTable)

# What it cannot read is no tree; its warnings would stand between lines of a report, and quote strangers.
logging.getLogger("sqlglot").addHandler(logging.NullHandler())


def trees_of(sql: str, dialect: str = "duckdb") -> list[exp.Expr] | None:
    """The statements of a text; None where it cannot be read.

    >>> len(trees_of("select 1;; select 2; -- done") or ())
    2
    """
    try:
        trees = sqlglot.parse(sql, read=dialect)
    except Exception:
        # Half-written text breaks sqlglot in more ways than it says.
        return None
    # A comment behind the semicolon is read as a statement of its own.
    return [tree for tree in trees if tree is not None and not isinstance(tree, exp.Semicolon)]


@lru_cache(maxsize=32)
def tree_of(sql: str) -> exp.Expr | None:
    """None where it is not one statement, or cannot be read. Not to be changed: copy it first."""
    trees = trees_of(sql) or []
    return trees[0] if len(trees) == 1 else None


def kind_of(text: str, dialect: str) -> Kind | None:
    """`query` or `change`; None for anything else, and for what cannot be read.

    >>> kind_of("WITH x AS (SELECT 1) DELETE FROM t", "duckdb"), kind_of("CREATE TABLE t (a INT)", "duckdb")
    ('change', None)
    """
    trees = trees_of(text, dialect) or []
    if trees and all(isinstance(tree, exp.Query) for tree in trees):
        return "query"
    return "change" if trees and all(isinstance(tree, _CHANGES) for tree in trees) else None


@dataclass(frozen=True, slots=True)
class Statement:
    """One of a text that can be read."""

    tree: exp.Expr
    positions: Positions


def statements_of(text: str, dialect: str) -> tuple[list[Statement], list[tuple[int, str]]]:
    """The statements that can be read, and those that cannot, with their lines."""
    read, unread = list[Statement](), list[tuple[int, str]]()
    for start, end in pairwise([*statements(masked(text, dialect)), len(text)]):
        trees = trees_of(without_distribution(text[start:end], dialect), dialect) or []
        if len(trees) != 1 or isinstance(trees[0], exp.Command):
            unread.append((1 + text.count("\n", 0, start), text[start:end]))
        else:
            tokens = Dialect.get_or_raise(dialect).tokenize(text[start:end])
            read.append(Statement(trees[0], Positions(text, tokens, start)))
    return read, unread
