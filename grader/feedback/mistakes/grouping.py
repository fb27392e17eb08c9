"""Mistakes about groups, aggregates and windows."""

import re

from grader.feedback.mistakes.mistake import Advice, Case, mistake, shortened
from grader.feedback.mistakes.vocabulary import AGGREGATES

#: Whose queries have a QUALIFY.
_WITH_QUALIFY = frozenset({"duckdb", "snowflake", "bigquery", "databricks", "redshift", "teradata", "clickhouse"})
_LATER = "compute it in a subquery or WITH, and filter that outside"
_BEFORE_GROUPS = "WHERE picks rows before groups are made"


@mistake("Binder", r"^WHERE clause cannot contain aggregates")
def aggregate_in_where(case: Case, said: re.Match[str]) -> Advice:
    """WHERE (or a join's ON) asks for an aggregate.

    WHERE looks at one row at a time, before any group is made: there is no sum yet to compare with. Conditions on
    groups belong into HAVING, which comes behind GROUP BY. To compare each row with an aggregate over all rows,
    compute that in a subquery of its own.

    Wrong:  SELECT dept_id FROM emp WHERE count(*) > 3 GROUP BY dept_id
    Right:  SELECT dept_id FROM emp GROUP BY dept_id HAVING count(*) > 3
    """
    call = _call(case)
    if case.at is not None and case.layout.clause(case.at) == "on":
        return Advice(f"{call} is an aggregate, and a join looks at single rows", "compare it in HAVING, or join a "
                      "subquery that has computed it")  # fmt: skip
    alias = _alias_in_where(case)
    if alias is not None:
        return Advice(
            f"`{case.raw(alias)}` stands for the aggregate {call}, but {_BEFORE_GROUPS}",
            "a condition on groups goes into HAVING, behind GROUP BY",
            (alias, alias),
        )
    return Advice(
        f"{call} cannot stand in WHERE: {_BEFORE_GROUPS}",
        "a condition on groups goes into HAVING, behind GROUP BY; to compare rows with an aggregate over all of them, "
        "compute that in a subquery in brackets",
    )


@mistake("Binder", r"^(\w+(?: BY)?) clause cannot contain window functions")
def window_in_where(case: Case, said: re.Match[str]) -> Advice:
    """WHERE, HAVING or GROUP BY asks for a window function.

    Window functions are computed last of all, over the rows that WHERE, GROUP BY and HAVING have left. To filter by
    one, use QUALIFY where the dialect has it, or compute it in a subquery or WITH and filter that.

    Wrong:  SELECT id FROM emp WHERE row_number() OVER (ORDER BY pay) = 1
    Right:  SELECT id FROM emp QUALIFY row_number() OVER (ORDER BY pay) = 1
    """
    clause = said[1].upper()
    alias = _alias_in_where(case) if clause == "WHERE" else None
    qualify = f"filter by it in QUALIFY, or {_LATER}" if case.dialect in _WITH_QUALIFY else _LATER
    what = f"`{case.raw(alias)}` stands for a window function" if alias is not None else "a window function"
    return Advice(
        f"{what} {'and ' if alias is not None else ''}cannot stand in {clause}: windows are computed after it",
        qualify if clause != "GROUP BY" else _LATER.replace("filter", "group"),
        (alias, alias) if alias is not None else None,
    )


@mistake("Binder", r"^GROUP BY clause cannot contain aggregates")
def aggregate_in_group_by(case: Case, said: re.Match[str]) -> Advice:
    """GROUP BY names an aggregate, or an alias that stands for one.

    Groups are made by columns that each row has. An aggregate only exists once the groups are there.

    Wrong:  SELECT dept_id, sum(pay) AS total FROM emp GROUP BY dept_id, total
    Right:  SELECT dept_id, sum(pay) AS total FROM emp GROUP BY dept_id
    """
    return Advice(
        f"{_call(case)} is an aggregate, so groups cannot be made by it",
        "GROUP BY takes the columns that make a group; aggregates of each group need not be named there",
    )


@mistake("Binder", r"^aggregate function calls cannot be nested")
def nested_aggregates(case: Case, said: re.Match[str]) -> Advice:
    """An aggregate of an aggregate.

    One SELECT makes one set of groups. An average of sums needs two steps: the sums in a subquery or WITH, and the
    average over its rows.

    Wrong:  SELECT avg(sum(pay)) FROM emp GROUP BY dept_id
    Right:  WITH totals AS (SELECT sum(pay) AS total FROM emp GROUP BY dept_id) SELECT avg(total) FROM totals
    """
    return Advice(
        f"{_call(case)} stands in another aggregate, which one SELECT cannot do",
        "take two steps: compute the inner one per group in a subquery or WITH, and aggregate its rows outside",
    )


@mistake("Binder", r'^column "(.*?)" must appear in the GROUP BY clause')
def having_without_group(case: Case, said: re.Match[str]) -> Advice | None:
    """HAVING without GROUP BY, over single rows.

    HAVING picks groups, WHERE picks rows. Without GROUP BY all rows are one group, which has no single value for a
    column.

    Wrong:  SELECT name FROM emp HAVING pay > 1000
    Right:  SELECT name FROM emp WHERE pay > 1000
    """
    place = case.find(said[1])
    clauses = _clauses(case, place) if place is not None else {}
    if "having" not in clauses or "group" in clauses:
        return None
    return Advice(
        "HAVING is a condition on groups, but there is no GROUP BY",
        "a condition on single rows goes into WHERE; a condition on groups needs a GROUP BY before it",
        (clauses["having"], clauses["having"]),
    )


@mistake("Binder", r'^column "(.*?)" must appear in the GROUP BY clause')
def missing_group_by(case: Case, said: re.Match[str]) -> Advice | None:
    """A column stands neither in GROUP BY nor in an aggregate.

    With GROUP BY, or with an aggregate in SELECT, one row comes out for each group. A column that the groups are not
    made by may have many values in a group, and nothing says which of them to show.

    Wrong:  SELECT dept_id, name, max(pay) FROM emp GROUP BY dept_id
    Right:  SELECT dept_id, name, max(pay) FROM emp GROUP BY dept_id, name
    Right:  SELECT dept_id, max(pay) FROM emp GROUP BY dept_id
    """
    place = case.find(said[1])
    if place is None:
        return _star_in_groups(case)
    column = f"`{shortened(said[1])}`"
    if "group" in _clauses(case, place):
        return Advice(
            f"{column} is neither in GROUP BY nor in an aggregate",
            "a group may hold many values of it: group by it too, or say with an aggregate which of them to show",
            (place, place),
        )
    return Advice(
        f"{column} stands beside an aggregate, but there is no GROUP BY",
        "the aggregate makes one row of all rows: say with GROUP BY what one row of the result is for, or leave "
        f"{column} out",
        (place, place),
    )


def _clauses(case: Case, place: int) -> dict[str, int]:
    return {case.layout.low(at): at for at in case.layout.clauses(case.layout.branch(place))}


def _star_in_groups(case: Case) -> Advice | None:
    stars = [place for place, token in enumerate(case.tokens[:-1]) if token.low == "*" and _selects_all(case, place)]
    if len(stars) != 1:
        return None
    return Advice(
        "`*` asks for every column, and not all of them are in GROUP BY",
        "one row comes out per group: select the columns that make the group, and aggregates of the others",
        (stars[0], stars[0]),
    )


def _selects_all(case: Case, place: int) -> bool:
    return case.layout.low(place - 1) in ("select", "distinct", ",", ".") and case.layout.low(place + 1) != "("


def _call(case: Case) -> str:
    """The call that the engine points at, as it is written."""
    if case.at is None or case.layout.low(case.at + 1) != "(":
        return "an aggregate"
    # Of a translated text it may point elsewhere.
    if case.dialect != "duckdb" and case.tokens[case.at].low not in AGGREGATES:
        return "an aggregate"
    end = case.layout.partner.get(case.at + 1)
    if end is None:
        return f"`{case.raw(case.at)}`"
    return f"`{shortened(case.text[case.tokens[case.at].start : case.tokens[end].end])}`"


def _alias_in_where(case: Case) -> int | None:
    """Where WHERE uses an alias of the call that the engine points at; it points into SELECT then."""
    layout = case.layout
    if case.at is None or layout.clause(case.at) != "select":
        return None
    alias = _alias_behind(case, case.at)
    if not alias:
        return None
    for place in layout.branch(case.at):
        if place > case.at and case.tokens[place].name == alias and layout.clause(place) == "where":
            return place
    return None


def _alias_behind(case: Case, place: int) -> str:
    branch = case.layout.branch(place)
    for at in case.layout.top(branch):
        if at > place and case.layout.low(at) in (",", "from"):
            return case.tokens[at - 1].name
    return ""
