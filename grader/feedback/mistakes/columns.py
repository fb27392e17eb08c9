"""Mistakes about columns, and about texts that are taken for columns."""

import re
from collections.abc import Sequence

from grader.feedback.mistakes.mistake import Advice, Case, mistake, shortened
from grader.feedback.mistakes.scope import (
    Source,
    aliases_of,
    columns_in,
    defined,
    holders,
    listed,
    nearest,
    sources_at,
)
from grader.feedback.mistakes.vocabulary import AGGREGATES, WINDOW_FUNCTIONS, near_keyword

_NO_COLUMN = r'^Referenced column "?(.*?)"? not found in FROM clause'
_NOT_IN_TABLE = r'^(?:Table|Values list) "(.*)" does not have a column named "(.*)"|^Referenced table "(.*)" not found'
_COMPARING = frozenset({"=", "==", "<>", "!=", "<", ">", "<=", ">=", "like", "ilike", "||"})
_WITH_DOUBLE_QUOTED_TEXTS = frozenset({"mysql", "bigquery", "hive", "spark", "databricks"})
_CURLY = frozenset("“”„‘’‚´«»")


@mistake("Binder", r'^Ambiguous reference to column name "(.*?)"')
def ambiguous_column(case: Case, said: re.Match[str]) -> Advice | None:
    """A column that several tables in FROM have, without saying which.

    Where tables are joined, a name that more than one of them has needs the table's name or alias before it, in every
    clause.

    Wrong:  SELECT id FROM emp JOIN dept ON emp.dept_id = dept.id
    Right:  SELECT emp.id FROM emp JOIN dept ON emp.dept_id = dept.id
    """
    place = case.find(said[1])
    if place is None:
        return None
    name = case.tokens[place].raw
    having = [source.called for source in sources_at(case, place) if source.called and source.has(name)]
    qualified = f", as in {listed((f'{called}.{name}' for called in having), 'or')}" if len(having) > 1 else ""
    return Advice(
        f"`{shortened(name)}` is a column of more than one table here",
        f"say which one you mean: put the table's name or alias and a dot before it{qualified}",
        (place, place),
    )


@mistake("Binder", _NO_COLUMN, unread=True)
def typographic_quotes(case: Case, said: re.Match[str] | None) -> Advice | None:
    """Curly quotes, as word processors make them.

    SQL knows the straight quote ' for texts and the straight double quote " for names. Curly ones are letters to it.

    Wrong:  SELECT * FROM emp WHERE name = ‘Ann’
    Right:  SELECT * FROM emp WHERE name = 'Ann'
    """
    return _curly(case) if said is None or not _CURLY.isdisjoint(said[1]) else None


def _curly(case: Case) -> Advice | None:
    """The first curly quote of the text, in no straight ones."""
    found = [place for place, token in enumerate(case.tokens) if token.kind == "sign" and token.raw in _CURLY]
    if not found:
        return None
    mark = case.tokens[found[0]].raw
    return Advice(
        f"`{mark}` is a curly quote, which SQL takes for a letter",
        "type straight quotes: ' around texts; editors for code keep them as they are",
        (found[0], found[0]),
    )


@mistake("Binder", _NO_COLUMN)
def double_quoted_text(case: Case, said: re.Match[str]) -> Advice | None:
    """Double quotes around a text.

    Double quotes make a name of what they hold: a column or a table. Texts take single quotes.

    Wrong:  SELECT * FROM emp WHERE name = "Ann"
    Right:  SELECT * FROM emp WHERE name = 'Ann'
    """
    place = case.find(said[1])
    if place is None or case.dialect in _WITH_DOUBLE_QUOTED_TEXTS:
        return None
    if case.tokens[place].kind != "name" or not _is_value(case, place):
        return None
    if _near_column(case, said[1], sources_at(case, place), 0.8):
        return None
    marks = "double quotes" if case.tokens[place].raw[0] == '"' else "backticks"
    return Advice(
        f"{case.raw(place)} in {marks} names a column, and there is none of this name",
        f"if a text is meant, write it in single quotes: '{shortened(said[1])}'",
        (place, place),
    )


@mistake("Binder", _NO_COLUMN)
def column_not_passed_on(case: Case, said: re.Match[str]) -> Advice | None:
    """A column that the subquery or WITH in FROM does not select.

    A subquery gives away what its SELECT names, and nothing else of the tables behind it.

    Wrong:  WITH labs AS (SELECT id FROM dept) SELECT title FROM labs
    Right:  WITH labs AS (SELECT id, title FROM dept) SELECT title FROM labs
    """
    place = case.find(said[1])
    if place is None:
        return None
    made = [source for source in sources_at(case, place) if _lost(case, source, said[1])]
    if not made:
        return None
    name = f"`{made[0].called}`" if made[0].called else "the subquery in FROM"
    return Advice(
        f"{name} has no column `{shortened(said[1])}`: its own SELECT does not name it",
        f"outside of it only what it selects can be used: {listed(made[0].columns or ())}",
        (place, place),
    )


@mistake("Binder", _NO_COLUMN)
def column_of_another_table(case: Case, said: re.Match[str]) -> Advice | None:
    """A column of a table that the query does not ask.

    A query sees the columns of the tables in its own FROM, and of the queries around it. A subquery's tables end with
    the subquery.

    Wrong:  SELECT name, title FROM emp
    Right:  SELECT name, title FROM emp JOIN dept ON emp.dept_id = dept.id
    """
    place = case.find(said[1])
    tables = holders(case, said[1])
    if place is None or not tables:
        return None
    asked = {source.table for source in sources_at(case, place)}
    others = [table for table in tables if table.lower() not in asked]
    if not others or len(others) < len(tables):
        return None
    column = f"`{shortened(said[1])}`"
    missing = "which is not" if len(others) == 1 else "and none of them is"
    return Advice(
        f"{column} is a column of {listed(others)}, {missing} in FROM here",
        f"join the table that has it, or pick a column of the tables that are there{_some(case, place)}",
        (place, place),
    )


@mistake("Binder", _NO_COLUMN)
def function_without_brackets(case: Case, said: re.Match[str]) -> Advice | None:
    """A function without brackets around what it works on.

    Without brackets a name is a column's. A window function without arguments needs them as well.

    Wrong:  SELECT sum pay FROM emp
    Right:  SELECT sum(pay) FROM emp
    """
    place = case.find(said[1])
    if place is None or case.tokens[place].low not in AGGREGATES | WINDOW_FUNCTIONS:
        return None
    name = case.raw(place)
    if case.tokens[place].low in WINDOW_FUNCTIONS:
        call = f"`{name}()` is a window function: it needs its brackets, and OVER (…) behind them"
    else:
        call = f"as a function it needs brackets around what it works on: `{name}(…)`"
    return Advice(f"there is no column `{name}`, only a function", call, (place, place))


@mistake("Binder", _NO_COLUMN)
def misspelt_keyword_as_column(case: Case, said: re.Match[str]) -> Advice | None:
    """A keyword of SELECT misspelt, so that it reads like a column.

    `SELECT DISTNCT name` selects a column DISTNCT under the name `name`: a word behind a column is its alias.

    Wrong:  SELECT DISTNCT name FROM emp
    Right:  SELECT DISTINCT name FROM emp
    """
    place = case.find(said[1])
    if place is None or case.layout.kind(place + 1) not in ("word", "name") or case.layout.low(place - 1) != "select":
        return None
    if case.layout.low(place + 1) in ("from", "as"):
        return None
    keyword = near_keyword(case.tokens[place].low, ("distinct", "all"))
    if not keyword:
        return None
    return Advice(
        f"there is no column `{case.raw(place)}`; did you mean {keyword.upper()}?",
        f"a word that is no keyword is taken for a column, and `{case.raw(place + 1)}` behind it for its new name",
        (place, place),
    )


@mistake("Binder", _NO_COLUMN)
def unquoted_text(case: Case, said: re.Match[str]) -> Advice | None:
    """A text without quotes.

    A bare word is a name: of a column, a table, a function. Texts take single quotes.

    Wrong:  SELECT * FROM emp WHERE name = Ann
    Right:  SELECT * FROM emp WHERE name = 'Ann'
    """
    place = case.find(said[1])
    if place is None or case.tokens[place].kind != "word" or not _is_value(case, place):
        return None
    if case.layout.low(place + 1) in (".", "(") or _near_column(case, said[1], sources_at(case, place), 0.7):
        return None
    word = case.raw(place)
    return Advice(
        f"`{word}` without quotes names a column, and there is none of this name",
        f"if a text is meant, put it in single quotes: '{word}'{_some(case, place)}",
        (place, place),
    )


@mistake("Binder", _NO_COLUMN)
def unknown_column(case: Case, said: re.Match[str]) -> Advice | None:
    """A column that no table of the query has.

    Look for a slip of the pen first. A query sees the columns of its own FROM; what a subquery or a WITH does not
    select cannot be seen outside of it.

    Wrong:  SELECT nmae FROM emp
    Right:  SELECT name FROM emp
    """
    place = case.find(said[1])
    if place is None:
        return None
    sources = sources_at(case, place)
    near = nearest(said[1], [*columns_in(sources), *aliases_of(case, case.layout.branch(place))])
    question = f"did you mean `{near}`? " if near else ""
    return Advice(
        f"there is no column `{shortened(said[1])}` here",
        f"{question}{_some(case, place).removeprefix('; ')}".strip() or case.failure.help,
        (place, place),
    )


@mistake("Binder", _NOT_IN_TABLE)
def column_not_in_table(case: Case, said: re.Match[str]) -> Advice | None:
    """A column asked of the wrong table.

    `e.title` asks the table or alias `e` for a column `title`. The dot wants the very table that has the column.

    Wrong:  SELECT e.title FROM emp AS e JOIN dept AS d ON e.dept_id = d.id
    Right:  SELECT d.title FROM emp AS e JOIN dept AS d ON e.dept_id = d.id
    """
    table = said[1] or said[3]
    place = case.find(table)
    if place is None or case.layout.low(place + 1) != "." or place + 2 >= len(case.tokens):
        return None
    column = case.tokens[place + 2].name
    sources = sources_at(case, place)
    own = next((source for source in sources if source.called == table.lower()), None)
    # Of a subquery in WHERE the engine says that it misses the table.
    if own is None or own.has(column):
        return None
    near = nearest(column, own.columns or ())
    others = [source.called for source in sources if source.called and source.has(column)]
    if others:
        help_ = f"{listed(others)} has one"
    elif near:
        help_ = f"did you mean `{near}`?"
    else:
        help_ = f"its columns are {listed(own.columns)}" if own.columns else "look up its columns"
    return Advice(f"`{shortened(table)}` has no column `{shortened(column)}`", help_, (place, place + 2))


def _near_column(case: Case, name: str, sources: Sequence[Source], cutoff: float = 0.65) -> str | None:
    return nearest(name, columns_in(sources), cutoff)


def _lost(case: Case, source: Source, column: str) -> bool:
    """A subquery or WITH in FROM, whose columns are known, over some table that has this one."""
    made = source.columns is not None and (not source.table or source.table in defined(case))
    return made and bool(holders(case, column))


def _is_value(case: Case, place: int) -> bool:
    """Where a value is compared, or listed behind IN."""
    if case.layout.low(place - 1) in _COMPARING:
        return True
    around = case.layout.outside(place)
    return around is not None and case.layout.low(around - 1) == "in"


def _some(case: Case, place: int) -> str:
    names = list(dict.fromkeys(columns_in(sources_at(case, place))))
    return f"; columns here: {listed(names)}" if 0 < len(names) <= 16 else ""
