"""Mistakes about the clauses of a query: which there are, in which order, and what each of them needs."""

import re
from difflib import get_close_matches

from grader.feedback.mistakes.layout import CLAUSES, SET_OPERATIONS
from grader.feedback.mistakes.mistake import Advice, Case, mistake
from grader.feedback.mistakes.tokens import words

_ORDER = ("select", "from", "where", "group", "having", "window", "qualify", "order", "limit", "offset")
_FULL = {"group": "GROUP BY", "order": "ORDER BY"}
_NO_FROM = r'^Referenced column "?(.*?)"? was not found because the FROM clause is missing'
_CHANGING = ("delete", "insert", "merge", "truncate", "update")
_COMPARING = words("= == <> != < > <= >= in all any some")
_RESERVED = words(
    "order group table check column default primary end to references desc limit offset unique for all select "
    "from where having case when then else union with in into on using"
)
_NO_TABLE = words("on where group order having limit , join ; )") | {""}


@mistake("Binder", _NO_FROM + r"|^\* expression without FROM clause")
def missing_from(case: Case, said: re.Match[str]) -> Advice | None:
    """A query that names columns and no table.

    Without FROM there are no columns. It stands behind SELECT, before WHERE.

    Wrong:  SELECT name WHERE pay > 1000
    Right:  SELECT name FROM emp WHERE pay > 1000
    """
    if said[0].startswith("*"):
        return Advice("`*` is all columns, but this query has no FROM", "say which table they come from: FROM …")
    column = case.find(said[1])
    if column is None:
        return None
    branch = case.layout.branch(column)
    if any(case.layout.low(place) == "from" for place in case.layout.top(branch)):
        return None
    return Advice(
        f"`{case.raw(column)}` reads as a column, but this query has no FROM",
        "say which table it comes from: FROM stands behind the columns of SELECT; texts stand in single quotes",
    )


@mistake("Binder", _NO_FROM)
def limit_by_column(case: Case, said: re.Match[str]) -> Advice | None:
    """LIMIT or OFFSET with a column.

    LIMIT takes a number of rows, the same for the whole result.

    Wrong:  SELECT name FROM emp LIMIT pay
    Right:  SELECT name FROM emp ORDER BY pay LIMIT 3
    """
    if case.at is None or case.layout.clause(case.at) not in ("limit", "offset"):
        return None
    clause = case.layout.clause(case.at).upper()
    return Advice(f"{clause} takes a number, and knows no columns", f"write how many rows: {clause} 3")


@mistake("Parser", r"^SELECT clause without selection list")
def nothing_selected(case: Case, said: re.Match[str]) -> Advice:
    """SELECT without anything to select.

    Behind SELECT stands what each row of the result shows; `*` is all columns.

    Wrong:  SELECT FROM emp
    Right:  SELECT * FROM emp
    """
    places = [place for place, token in enumerate(case.tokens) if token.low == "select"]
    empty = [place for place in places if place == case.last or case.layout.low(place + 1) in ("from", ")", "where")]
    return Advice(
        "nothing stands behind SELECT",
        "name the columns to show; `*` stands for all of them",
        (empty[0], empty[0]) if empty else None,
    )


@mistake()
def subquery_without_brackets(case: Case, said: None) -> Advice | None:
    """A subquery without brackets around it.

    A query within a query stands in brackets, whatever is before it: a comparison, IN, EXISTS, FROM.

    Wrong:  SELECT * FROM emp WHERE pay = SELECT max(pay) FROM emp
    Right:  SELECT * FROM emp WHERE pay = (SELECT max(pay) FROM emp)
    """
    for place in case.near():
        before = case.layout.low(place - 1)
        if case.layout.low(place - 2) in SET_OPERATIONS:
            continue
        if case.layout.low(place) == "select" and place and before in _COMPARING | {"exists", "from", "join"}:
            return Advice(
                "a query within a query stands in brackets", "put brackets around it: (SELECT …)", (place, place)
            )
    return None


@mistake()
def keyword_as_name(case: Case, said: None) -> Advice | None:
    """A word of SQL as the name of a column or table.

    Words like ORDER, GROUP and TABLE mean something else. As a name they need double quotes.

    Wrong:  SELECT order FROM (SELECT id AS "order" FROM emp) AS x
    Right:  SELECT "order" FROM (SELECT id AS "order" FROM emp) AS x
    """
    layout = case.layout
    for place in case.near(back=1):
        low, before, after = layout.low(place), layout.low(place - 1), layout.low(place + 1)
        alias = (
            low in _FULL and after in ("from", ",") and before != "as" and layout.kind(place - 1) in ("word", "name")
        )
        alias = alias or (before == "as" and layout.clause(place - 1) == "from")
        if low not in _RESERVED or not (alias or before in ("select", ",", "from", "join", "distinct")):
            continue
        ends = after in (",", "from", "where", "group", "order", "on", "join", ")", ";", "") or before in (
            "from",
            "join",
        )
        if ends and after != "by" and not (before in ("from", "join") and low in ("select", "where", "on")):
            if low in ("select", "from") or (before == "from" and low in _ORDER and layout.low(place + 1) == "by"):
                continue
            return Advice(
                f"`{case.raw(place)}` is a word of SQL, and cannot be a name as it stands",
                f'is it meant as a name? then put it in double quotes: "{case.raw(place)}"',
                (place, place),
            )
    return None


@mistake()
def unfinished_alias(case: Case, said: None) -> Advice | None:
    """AS without a name behind it.

    Wrong:  SELECT sum(pay) AS FROM emp
    Right:  SELECT sum(pay) AS total FROM emp
    """
    for place in case.near(back=2):
        if case.layout.low(place) != "as":
            continue
        after, then = case.layout.low(place + 1), case.layout.low(place + 2)
        next_clause = (after == "from" and then != "from") or (after in ("group", "order") and then == "by")
        if place >= case.last or after in (",", "where", ")", "join") or next_clause:
            return Advice("no name stands behind AS", "write the new name, or leave AS out", (place, place))
    return None


@mistake()
def missing_by(case: Case, said: None) -> Advice | None:
    """GROUP or ORDER without BY, or both in one word.

    Wrong:  SELECT name FROM emp ORDER name
    Right:  SELECT name FROM emp ORDER BY name
    """
    layout = case.layout
    for place in case.near():
        low = layout.low(place)
        if low in ("orderby", "groupby", "partitionby"):
            return Advice(f"{low[:-2].upper()} BY are two words", "put a blank between them", (place, place))
        before = layout.low(place - 1)
        after_item = layout.kind(place - 2) in ("word", "name", "number", "text") or layout.low(place - 2) in (")", "(")
        if (
            before in ("order", "group", "partition")
            and low not in ("by", ",", "")
            and after_item
            and low not in CLAUSES
        ):
            return Advice(
                f"{before.upper()} wants BY behind it", f"write {before.upper()} BY …", (place - 1, place - 1)
            )
    return None


@mistake()
def empty_clause(case: Case, said: None) -> Advice | None:
    """A clause with nothing in it.

    WHERE needs a condition, GROUP BY and ORDER BY need columns, LIMIT a number. Leave out what you do not need.

    Wrong:  SELECT name FROM emp WHERE ORDER BY name
    Right:  SELECT name FROM emp ORDER BY name
    """
    layout = case.layout
    for place in case.near(back=2):
        low = layout.low(place)
        if low not in _ORDER[1:]:
            continue
        last = place + (layout.low(place + 1) == "by")
        if low in _FULL and last == place:
            continue
        after = layout.low(last + 1)
        if last >= case.last or after == ")" or (after in _ORDER and layout.low(last + 2) != "."):
            if low in ("limit", "offset") and layout.low(place - 1) == "as":
                continue
            return Advice(
                f"nothing stands behind {_full(low)}", "say what belongs there, or leave the clause out", (place, last)
            )
    return None


@mistake()
def second_clause(case: Case, said: None) -> Advice | None:
    """A clause that is there twice.

    Each query has one WHERE, one GROUP BY, one ORDER BY. Conditions are joined by AND or OR, columns by commas.

    Wrong:  SELECT * FROM emp WHERE pay > 1000 WHERE dept_id = 1
    Right:  SELECT * FROM emp WHERE pay > 1000 AND dept_id = 1
    """
    for place in case.near(back=0):
        low = case.layout.low(place)
        clauses = case.layout.clauses(case.layout.branch(place))
        # `extract(year FROM day)` has a FROM of its own.
        if low not in _ORDER[1:] or place not in clauses:
            continue
        before = [at for at in clauses if at < place]
        if low not in [case.layout.low(at) for at in before]:
            continue
        how = "join the conditions with AND or OR" if low in ("where", "having", "qualify") else "make one of them"
        return Advice(f"this query has a second {_full(low)}", how + ", behind the first", (place, place))
    return None


@mistake()
def clause_order(case: Case, said: None) -> Advice | None:
    """Clauses in the wrong order.

    SELECT, FROM, WHERE, GROUP BY, HAVING, ORDER BY, LIMIT: in this order, whichever of them a query has.

    Wrong:  SELECT name FROM emp ORDER BY name WHERE pay > 1000
    Right:  SELECT name FROM emp WHERE pay > 1000 ORDER BY name
    """
    for place in case.near(back=0):
        low = case.layout.low(place)
        clauses = case.layout.clauses(case.layout.branch(place))
        # `extract(year FROM day)` has a FROM of its own.
        if low not in _ORDER[1:] or place not in clauses:
            continue
        before = [at for at in clauses if at < place]
        later = [at for at in before if _rank(case.layout.low(at)) > _rank(low)]
        if later:
            return Advice(
                f"{_full(low)} stands behind {_full(case.layout.low(later[0]))}, but belongs before it",
                "the order is SELECT, FROM, WHERE, GROUP BY, HAVING, ORDER BY, LIMIT",
                (place, place),
            )
    return None


def _rank(clause: str) -> int:
    return _ORDER.index(clause) if clause in _ORDER else -1


def _full(clause: str) -> str:
    return _FULL.get(clause, clause.upper())


@mistake()
def order_inside_set_operation(case: Case, said: None) -> Advice | None:
    """ORDER BY or LIMIT before a UNION.

    A set operation is sorted and limited as a whole, behind its last SELECT. To limit one side alone put that side in
    brackets.

    Wrong:  SELECT name FROM emp ORDER BY name UNION SELECT title FROM dept
    Right:  SELECT name FROM emp UNION SELECT title FROM dept ORDER BY name
    """
    for place in case.near(back=0):
        if case.layout.low(place) not in SET_OPERATIONS or place == 0:
            continue
        before = case.layout.branch(place - 1)
        found = [at for at in case.layout.clauses(before) if case.layout.low(at) in ("order", "limit", "offset")]
        if found:
            clause = _full(case.layout.low(found[0]))
            return Advice(
                f"{clause} stands before {case.raw(place).upper()}, but is about the whole result",
                "move it behind the last SELECT; to sort or limit this side alone, put this side in brackets",
                (found[0], found[0]),
            )
    return None


@mistake()
def unfinished_set_operation(case: Case, said: None) -> Advice | None:
    """UNION, EXCEPT or INTERSECT without a query on its other side.

    Wrong:  SELECT name FROM emp UNION
    Right:  SELECT name FROM emp UNION SELECT title FROM dept
    """
    for place in case.near(back=2):
        low = case.layout.low(place)
        last = place + (case.layout.low(place + 1) in ("all", "distinct"))
        after = case.layout.low(last + 1)
        if low not in SET_OPERATIONS or low == "minus" or case.layout.low(place - 1) in (".", "as", ",", "select"):
            continue
        if last >= case.last or after in _ORDER[1:] or after in SET_OPERATIONS or after == ")":
            return Advice(f"behind {low.upper()} stands no query", "write the SELECT of the other side", (place, last))
    return None


@mistake()
def second_select(case: Case, said: None) -> Advice | None:
    """Two queries side by side.

    One answer is one query. Two results are put together by UNION; a query that another needs goes into brackets or
    into a WITH.

    Wrong:  SELECT name FROM emp SELECT title FROM dept
    Right:  SELECT name FROM emp UNION SELECT title FROM dept
    """
    for place in case.near(back=0):
        if case.layout.low(place) != "select" or place == 0 or case.layout.low(place - 1) in ("as", "."):
            continue
        before = [at for at in case.layout.clauses(case.layout.branch(place)) if at < place]
        if any(case.layout.low(at) == "select" for at in before):
            return Advice(
                "a second SELECT begins here, and the first has not ended",
                "a subquery goes into brackets; two results are put together by UNION; a clause belongs to one SELECT",
                (place, place),
            )
    return None


@mistake()
def unfinished_with(case: Case, said: None) -> Advice | None:
    """A WITH that is not written as WITH name AS (query), … SELECT.

    Each of its queries has a name, AS, and brackets; commas stand between them, no second WITH; the query that uses
    them follows without comma or semicolon.

    Wrong:  WITH top AS SELECT max(pay) FROM emp SELECT * FROM top
    Right:  WITH top AS (SELECT max(pay) FROM emp) SELECT * FROM top
    """
    layout = case.layout
    starts = [
        place for place, token in enumerate(case.tokens) if token.low == "with" and layout.low(place - 1) in ("", "(")
    ]
    if not starts or layout.kind(starts[0] + 1) not in ("word", "name", "sign"):
        return None
    for place in case.near(back=2, ahead=1):
        low, before = layout.low(place), layout.low(place - 1)
        if low == "(" and before == "with":
            return Advice("the name is missing in WITH", "the name comes first: WITH name AS (…)", (place - 1, place))
        if low == "with" and place > starts[0] and before in (")", ","):
            return Advice("a second WITH", "one WITH names them all: put a comma, and no WITH, between", (place, place))
        if low == "select" and before == "as":
            return Advice("behind AS the query of a WITH stands in brackets", "write AS (SELECT …)", (place, place))
        named = layout.kind(place - 2) in ("word", "name") and layout.low(place - 3) in ("with", ",", "recursive")
        if low == "select" and before == "(" and named:
            return Advice("AS is missing in WITH", "write: name AS (SELECT …)", (place - 2, place - 2))
        if low == "as" and before != ")" and layout.low(place - 2) == ")" and layout.low(place + 1) == "(":
            return Advice("a comma is missing in WITH", "put one between two of its queries", (place - 1, place - 1))
    return _without_query(case, starts[0])


def _without_query(case: Case, start: int) -> Advice | None:
    uses = [
        at for at in case.layout.top(range(start + 1, len(case.tokens))) if case.layout.low(at) in ("select", "from")
    ]
    if uses or not case.is_at_end or case.layout.low(case.last) != ")":
        return None
    return Advice(
        "WITH only names queries, and no query that uses them follows",
        "end with the SELECT to be graded",
        (start, start),
    )


@mistake()
def missing_select(case: Case, said: None) -> Advice | None:
    """A query that does not begin with SELECT.

    Wrong:  name FROM emp
    Right:  SELECT name FROM emp
    """
    if case.at != 0 or case.tokens[0].kind not in ("word", "name", "text", "number"):
        return None
    if case.tokens[0].low in _ORDER:
        return None
    meant = get_close_matches(case.tokens[0].low, _CHANGING, n=1, cutoff=0.75)
    if meant:
        return Advice(f"no statement begins with `{case.raw(0)}`", f"did you mean {meant[0].upper()}?", (0, 0))
    return Advice(
        f"a query cannot begin with `{case.raw(0)}`",
        "it begins with SELECT, or with WITH and a SELECT behind it",
        (0, 0),
    )
