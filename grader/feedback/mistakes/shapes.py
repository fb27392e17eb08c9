"""Mistakes about how many columns or rows fit together."""

import re

from grader.feedback.mistakes.layout import SET_OPERATIONS
from grader.feedback.mistakes.mistake import Advice, Case, mistake, shortened


@mistake("Binder", r"^Subquery returns (\d+) columns - expected (\d+)")
def subquery_columns(case: Case, said: re.Match[str]) -> Advice:
    """A subquery that is used as a value selects several columns.

    What is compared with one value, or listed behind IN, must be one column.

    Wrong:  SELECT * FROM emp WHERE dept_id IN (SELECT id, title FROM dept)
    Right:  SELECT * FROM emp WHERE dept_id IN (SELECT id FROM dept)
    """
    given = "one column" if said[1] == "1" else f"{said[1]} columns"
    wanted = "one is" if said[2] == "1" else f"{said[2]} are"
    return Advice(
        f"the subquery gives {given} where {wanted} wanted",
        "let it select only what is compared; for conditions on more of its columns use EXISTS or a join",
    )


@mistake("Binder", r"^Set operations can only apply to expressions with the same number of result columns")
def set_operation_columns(case: Case, said: re.Match[str]) -> Advice:
    """The sides of UNION, EXCEPT or INTERSECT have different numbers of columns.

    Rows of both sides go into one result, so both select the same number of columns, in the same order.

    Wrong:  SELECT id, name FROM emp UNION SELECT title FROM dept
    Right:  SELECT id, name FROM emp UNION SELECT id, title FROM dept
    """
    places = [place for place, token in enumerate(case.tokens) if token.low in SET_OPERATIONS]
    word = case.tokens[places[0]].raw.upper() if len(places) == 1 else "UNION, EXCEPT or INTERSECT"
    return Advice(
        f"the sides of {word} have different numbers of columns",
        "both sides select the same columns in the same order; where one has nothing to give, NULL holds the place",
        (places[0], places[0]) if len(places) == 1 else None,
    )


@mistake("Invalid Input", r"^More than one row returned by a subquery")
def several_rows_in_subquery(case: Case, said: re.Match[str]) -> Advice:
    """A subquery that is used as one value gives several rows.

    Behind = and in SELECT a subquery stands for a single value. IN compares with all rows of a subquery; an aggregate
    or a condition makes it one row.

    Wrong:  SELECT * FROM emp WHERE dept_id = (SELECT id FROM dept)
    Right:  SELECT * FROM emp WHERE dept_id IN (SELECT id FROM dept)
    """
    layout = case.layout
    compared = ("=", "==", "<>", "!=", "<", ">", "<=", ">=")
    opened = [
        place for place, token in enumerate(case.tokens) if token.low == "(" and layout.low(place + 1) == "select"
    ]
    scalar = [place for place in opened if layout.low(place - 1) in compared]
    harmless = ("in", "exists", "from", "join", "any", "all", "as", ",", "lateral")
    others = [place for place in opened if place not in scalar and layout.low(place - 1) not in harmless]
    if len(scalar) != 1 or others:
        return Advice(
            "a subquery that stands for one value gives several rows",
            "make sure that it gives one row for each row outside: by its conditions, or by an aggregate",
        )
    place = scalar[0]
    sign = layout.low(place - 1)
    among = (
        "IN compares with all rows of a subquery" if sign in ("=", "==") else "ALL and ANY compare with all its rows"
    )
    return Advice(
        f"`{sign}` compares one value, and a subquery gives several rows",
        f"let it give one row for each row outside, by a condition or an aggregate; {among}",
        (place - 1, place + 1),
    )


@mistake("Binder", r"^(GROUP BY|ORDER) term out of range - should be between 1 and (\d+)")
def position_out_of_range(case: Case, said: re.Match[str]) -> Advice:
    """GROUP BY or ORDER BY names a place that SELECT does not have.

    A bare number there means a column of SELECT, counted from 1.

    Wrong:  SELECT name, pay FROM emp ORDER BY 3
    Right:  SELECT name, pay FROM emp ORDER BY 2
    """
    clause = "GROUP BY" if said[1] == "GROUP BY" else "ORDER BY"
    count = "one column" if said[2] == "1" else f"{said[2]} columns"
    return Advice(
        f"{clause} names a column by a place that there is not: SELECT has {count}",
        "a bare number means a place in SELECT; name the column itself and nobody has to count",
    )


@mistake("Invalid Input", r"^Values were not provided for the following parameters: (\w+)")
def unfilled_parameter(case: Case, said: re.Match[str]) -> Advice | None:
    """A placeholder instead of a value.

    ? and $1 wait for a value that a program fills in. An answer has no such program: write the value itself.

    Wrong:  SELECT * FROM emp WHERE id = ?
    Right:  SELECT * FROM emp WHERE id = 7
    """
    for place, token in enumerate(case.tokens):
        if token.low == "$" and case.layout.kind(place + 1) in ("number", "word"):
            what = case.text[token.start : case.tokens[place + 1].end]
            money = "; amounts are written without a currency" if case.layout.kind(place + 1) == "number" else ""
            return Advice(
                f"`{shortened(what)}` is a placeholder, and nothing fills it",
                f"write the value itself{money}",
                (place, place + 1),
            )
        if token.low == "?":
            return Advice("`?` is a placeholder, and nothing fills it", "write the value itself", (place, place))
    return None


@mistake("Binder", r'^Column "(.*?)" does not exist on (left|right) side of join')
def using_needs_both(case: Case, said: re.Match[str]) -> Advice | None:
    """USING with a column that only one side has.

    USING (x) joins where both tables have a column x. Columns with different names are compared in ON.

    Wrong:  SELECT * FROM emp JOIN dept USING (dept_id)
    Right:  SELECT * FROM emp JOIN dept ON emp.dept_id = dept.id
    """
    place = case.find(said[1])
    if place is None:
        return None
    side = "after" if said[2] == "right" else "before"
    return Advice(
        f"USING (`{case.raw(place)}`) wants that column on both sides, and what stands {side} JOIN has none",
        "where the columns have different names, compare them in ON",
        (place, place),
    )


@mistake("Binder", r"^Could not ORDER BY column")
def order_of_set_operation(case: Case, said: re.Match[str]) -> Advice | None:
    """ORDER BY behind a UNION names something that is not in its result.

    Behind a set operation ORDER BY sorts the result of the whole: it knows the columns that the first SELECT names.

    Wrong:  SELECT name FROM emp UNION SELECT title FROM dept ORDER BY pay
    Right:  SELECT name FROM emp UNION SELECT title FROM dept ORDER BY name
    """
    return Advice(
        "ORDER BY behind a set operation names what is not among its columns",
        "it sorts the result of the whole: use a column that the first SELECT names",
    )


@mistake("Binder", r"^LIMIT/OFFSET cannot be negative")
def negative_limit(case: Case, said: re.Match[str]) -> Advice:
    """LIMIT or OFFSET with a negative number.

    LIMIT counts rows from the start. For the last rows sort the other way round.

    Wrong:  SELECT name FROM emp ORDER BY pay LIMIT -1
    Right:  SELECT name FROM emp ORDER BY pay DESC LIMIT 1
    """
    return Advice("LIMIT and OFFSET count rows, and cannot be negative", "for the last rows, sort the other way round")
