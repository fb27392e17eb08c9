"""Mistakes in windows: OVER, its parts, and its place."""

import re

from grader.feedback.mistakes.mistake import Advice, Case, mistake
from grader.feedback.mistakes.vocabulary import WINDOW_FUNCTIONS


@mistake()
def over_without_brackets(case: Case, said: None) -> Advice | None:
    """OVER without brackets.

    What a window is made of stands in brackets behind OVER; empty ones are a window of all rows.

    Wrong:  SELECT rank() OVER ORDER BY pay FROM emp
    Right:  SELECT rank() OVER (ORDER BY pay) FROM emp
    """
    for place in case.near(back=2):
        if case.layout.low(place) == "over" and case.layout.low(place - 1) == ")":
            after = case.layout.low(place + 1)
            if after in ("partition", "order", "from", ",", "as", "rows", "", ")"):
                return Advice("OVER wants its window in brackets", "write OVER (…)", (place, place))
    return None


@mistake()
def window_order(case: Case, said: None) -> Advice | None:
    """The parts of a window in the wrong order, or GROUP BY for PARTITION BY.

    Within OVER comes PARTITION BY first, then ORDER BY, then ROWS or RANGE.

    Wrong:  SELECT rank() OVER (ORDER BY pay PARTITION BY dept_id) FROM emp
    Right:  SELECT rank() OVER (PARTITION BY dept_id ORDER BY pay) FROM emp
    """
    for place in case.near(back=0):
        low, around = case.layout.low(place), case.layout.outside(place)
        if around is None or case.layout.low(around - 1) != "over":
            continue
        if low == "group":
            return Advice("a window has no GROUP BY", "its groups are made by PARTITION BY", (place, place + 1))
        before = {case.layout.low(at) for at in range(around + 1, place)}
        if low == "partition" and before & {"order", "rows", "range"}:
            return Advice(
                "PARTITION BY comes first in a window", "the order is PARTITION BY, ORDER BY, ROWS", (place, place + 1)
            )
        if low == "order" and before & {"rows", "range"}:
            return Advice(
                "ORDER BY comes before ROWS in a window", "the order is PARTITION BY, ORDER BY, ROWS", (place, place)
            )
    return None


@mistake()
def window_frame(case: Case, said: None) -> Advice | None:
    """A frame that is not written as ROWS BETWEEN start AND end.

    Start and end are UNBOUNDED PRECEDING, 3 PRECEDING, CURRENT ROW, 3 FOLLOWING or UNBOUNDED FOLLOWING.

    Wrong:  SELECT sum(pay) OVER (ORDER BY id ROWS BETWEEN 3 AND CURRENT ROW) FROM emp
    Right:  SELECT sum(pay) OVER (ORDER BY id ROWS BETWEEN 3 PRECEDING AND CURRENT ROW) FROM emp
    """
    layout = case.layout
    for place in case.near(back=1) if case.at is not None else ():
        around = layout.outside(place)
        if around is None or layout.low(around - 1) != "over":
            continue
        frame = [at for at in range(around + 1, place + 1) if layout.low(at) in ("rows", "range", "groups")]
        if not frame:
            continue
        ends = [at for at in range(frame[0] + 1, place + 1) if layout.kind(at) == "number"]
        if layout.low(frame[0] + 1) != "between":
            problem = "two ends of a frame need BETWEEN before them"
        elif any(layout.low(at + 1) not in ("preceding", "following") for at in ends):
            problem = "an end of the frame does not say PRECEDING or FOLLOWING behind its number"
        else:
            problem = "this frame is not written as ROWS BETWEEN start AND end"
        return Advice(problem, "write ROWS BETWEEN 3 PRECEDING AND CURRENT ROW, or with other ends", (frame[0], place))
    return None


@mistake()
def over_missing(case: Case, said: None) -> Advice | None:
    """A window without OVER before its brackets.

    Wrong:  SELECT sum(pay) (PARTITION BY dept_id) FROM emp
    Right:  SELECT sum(pay) OVER (PARTITION BY dept_id) FROM emp
    """
    for place in case.near(back=1):
        if case.layout.words(place - 1, 2) == ") (" and case.layout.words(place + 1, 2) in ("partition by", "order by"):
            return Advice("OVER is missing before this window", "write OVER (…)", (place, place))
    return None


@mistake()
def filter_without_brackets(case: Case, said: None) -> Advice | None:
    """FILTER without brackets.

    Wrong:  SELECT count(*) FILTER WHERE pay > 1000 FROM emp
    Right:  SELECT count(*) FILTER (WHERE pay > 1000) FROM emp
    """
    for place in case.near(back=1):
        if case.layout.words(place - 1, 2) == "filter where":
            return Advice("FILTER wants its condition in brackets", "write FILTER (WHERE …)", (place - 1, place))
    return None


@mistake("Parser", r'^window "(.*)" does not exist')
def unknown_window(case: Case, said: re.Match[str]) -> Advice | None:
    """OVER names a window that is not there.

    `OVER w` uses a window that WINDOW w AS (…) defines, behind HAVING. A window of one's own stands in brackets.

    Wrong:  SELECT sum(pay) OVER w FROM emp
    Right:  SELECT sum(pay) OVER w FROM emp WINDOW w AS (ORDER BY id)
    """
    place = case.find(said[1])
    if place is None:
        return None
    return Advice(
        f"no WINDOW here is called `{case.raw(place)}`", "write the window itself in brackets: OVER (…)", (place, place)
    )


@mistake("Parser", r"^Frame (?:starting|ending|start|end) ")
def frame_backwards(case: Case, said: re.Match[str]) -> Advice:
    """A frame that ends before it starts.

    From earlier to later: UNBOUNDED PRECEDING, 3 PRECEDING, CURRENT ROW, 3 FOLLOWING, UNBOUNDED FOLLOWING.

    Wrong:  SELECT sum(pay) OVER (ORDER BY id ROWS BETWEEN CURRENT ROW AND 3 PRECEDING) FROM emp
    Right:  SELECT sum(pay) OVER (ORDER BY id ROWS BETWEEN 3 PRECEDING AND CURRENT ROW) FROM emp
    """
    places = [place for place, token in enumerate(case.tokens) if token.low in ("rows", "range", "groups")]
    return Advice(
        "this frame ends before it starts",
        "the earlier end comes first: PRECEDING, then CURRENT ROW, then FOLLOWING",
        (places[0], places[0]) if len(places) == 1 else None,
    )


@mistake("Parser", r'^Unknown ordered aggregate "(.*)"')
def order_within_group(case: Case, said: re.Match[str]) -> Advice | None:
    """WITHIN GROUP behind an aggregate that does not take it.

    The order in which texts are put together stands within the brackets of the aggregate.

    Wrong:  SELECT listagg(name, ', ') WITHIN GROUP (ORDER BY name) FROM emp
    Right:  SELECT listagg(name, ', ' ORDER BY name) FROM emp
    """
    place = case.find(said[1])
    if place is None:
        return None
    return Advice(
        f"`{case.raw(place)}` takes no WITHIN GROUP here",
        "the order goes into its brackets: string_agg(x, ', ' ORDER BY y)",
        (place, place),
    )


@mistake("Binder", r"^Window functions are not supported here")
def missing_over(case: Case, said: re.Match[str]) -> Advice | None:
    """A window function without OVER.

    row_number(), rank(), lag() and their like compute over rows around the current one. OVER says which, and in which
    order.

    Wrong:  SELECT name, rank() FROM emp
    Right:  SELECT name, rank() OVER (ORDER BY pay DESC) FROM emp
    """
    if case.at is None or case.layout.low(case.at + 1) != "(":
        return None
    if case.dialect != "duckdb" and case.tokens[case.at].low not in WINDOW_FUNCTIONS:
        return None
    end = case.layout.partner.get(case.at + 1)
    if end is None or case.layout.low(end + 1) == "over":
        return None
    return Advice(
        f"`{case.raw(case.at)}` is a window function and needs OVER (…) behind it",
        "inside OVER, ORDER BY says in which order rows are seen, PARTITION BY starts afresh for each group",
        (case.at, end),
    )


@mistake("Binder", r"^(aggregate function calls cannot contain window function|window function calls cannot be nested)")
def window_in_aggregate(case: Case, said: re.Match[str]) -> Advice | None:
    """A window function inside an aggregate or another window function.

    Windows are computed after aggregates. To aggregate what a window gives, compute it in a subquery or WITH first.

    Wrong:  SELECT max(rank() OVER (ORDER BY pay)) FROM emp
    Right:  WITH ranked AS (SELECT rank() OVER (ORDER BY pay) AS place FROM emp) SELECT max(place) FROM ranked
    """
    outer = "an aggregate" if said[1].startswith("aggregate") else "another one"
    return Advice(
        f"a window function cannot stand inside {outer}",
        "take two steps: compute the window in a subquery or WITH, and use its column outside",
    )
