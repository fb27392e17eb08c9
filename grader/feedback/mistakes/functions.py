"""Mistakes in what functions and operators are given: too much, too little, or of another type."""

import re

from grader.feedback.mistakes.mistake import Advice, Case, mistake
from grader.feedback.mistakes.type_names import a_kind, kind, split_types
from grader.feedback.mistakes.vocabulary import AGGREGATES

_NO_MATCH = (
    r"^(?:No function matches the given name and argument types '|Could not choose .* call \")(.+?)\((.*)\)['\"]"
)
_ARITHMETIC = frozenset("+-*/%")
_LIKE = frozenset({"~~", "!~~", "~~*", "!~~*"})


@mistake("Binder", _NO_MATCH)
def like_with_list(case: Case, said: re.Match[str]) -> Advice | None:
    """LIKE with several patterns.

    LIKE compares with one pattern. Several patterns take several LIKEs, joined by OR; whole values can be listed
    behind IN.

    Wrong:  SELECT * FROM emp WHERE name LIKE ('A%', 'B%')
    Right:  SELECT * FROM emp WHERE name LIKE 'A%' OR name LIKE 'B%'
    """
    types = split_types(said[2])
    if said[1] not in _LIKE or len(types) != 2 or kind(types[1]) != "list":
        return None
    return Advice(
        "LIKE takes one pattern, not a list",
        "write a LIKE for each pattern and join them with OR; IN compares with a list, but knows no patterns",
    )


@mistake("Binder", _NO_MATCH)
def like_on_other_type(case: Case, said: re.Match[str]) -> Advice | None:
    """LIKE on a number or a date.

    Patterns are for text. Numbers are compared by <, > and =; of a date its parts can be compared.

    Wrong:  SELECT * FROM emp WHERE hired LIKE '2020%'
    Right:  SELECT * FROM emp WHERE year(hired) = 2020
    """
    types = split_types(said[2])
    if said[1] not in _LIKE or len(types) != 2 or kind(types[0]) in ("text", "list"):
        return None
    return Advice(
        f"LIKE compares text, and what stands before it is {a_kind(types[0])}",
        "compare numbers with =, < and >; compare dates with dates, or by a part such as year(…)",
    )


@mistake("Binder", _NO_MATCH)
def arithmetic_on_text(case: Case, said: re.Match[str]) -> Advice | None:
    """Arithmetic with text.

    `+` adds numbers. Texts are put together with `||` or concat(); a text that holds a number must be converted first.

    Wrong:  SELECT name + ' Smith' FROM emp
    Right:  SELECT name || ' Smith' FROM emp
    """
    types = [kind(type) for type in split_types(said[2])]
    if said[1] not in _ARITHMETIC or "text" not in types or {"date", "timestamp"} & set(types):
        return None
    if said[1] == "+":
        return Advice(
            "`+` adds numbers, and there is text beside it",
            "texts are put together with `||`, or by concat(…), which skips NULLs",
        )
    return Advice(
        f"`{said[1]}` computes with numbers, and there is text beside it", "convert the text first: CAST(… AS INTEGER)"
    )


@mistake("Binder", _NO_MATCH)
def date_arithmetic(case: Case, said: re.Match[str]) -> Advice | None:
    """Dates added, or moved by something that is no interval.

    To move a date, add an INTERVAL with its unit. The difference of two dates is a number of days. Two dates cannot be
    added.

    Wrong:  SELECT hired - '1 day' FROM emp
    Right:  SELECT hired - INTERVAL 1 DAY FROM emp
    """
    types = [kind(type) for type in split_types(said[2])]
    if said[1] not in _ARITHMETIC or not {"date", "timestamp"} & set(types):
        return None
    return Advice(
        f"`{said[1]}` cannot be used between {listed_kinds(split_types(said[2]))}",
        "a date is moved by an interval with its unit, like INTERVAL 1 DAY; one date minus another gives the time "
        "between",
    )


def listed_kinds(types: list[str]) -> str:
    kinds = [a_kind(type) for type in types]
    return " and ".join(part for part in (", ".join(kinds[:-1]), *kinds[-1:]) if part) or "nothing"


@mistake("Binder", _NO_MATCH)
def count_of_several(case: Case, said: re.Match[str]) -> Advice | None:
    """COUNT of several columns.

    count(*) counts rows, count(x) those where x is not NULL. To count different combinations, select them DISTINCT in a
    subquery and count its rows.

    Wrong:  SELECT count(DISTINCT dept_id, name) FROM emp
    Right:  SELECT count(*) FROM (SELECT DISTINCT dept_id, name FROM emp) AS pairs
    """
    if said[1] != "count" or len(split_types(said[2])) < 2:
        return None
    return Advice(
        "count takes one column, or `*` for rows",
        "to count different combinations, select them with DISTINCT in a subquery and count its rows",
    )


@mistake("Binder", _NO_MATCH)
def star_in_aggregate(case: Case, said: re.Match[str]) -> Advice | None:
    """`*` in an aggregate other than COUNT.

    count(*) counts rows. A sum or a maximum is one of some column.

    Wrong:  SELECT sum(*) FROM emp
    Right:  SELECT sum(pay) FROM emp
    """
    if said[1] not in AGGREGATES or said[2] or case.at is None or case.layout.words(case.at + 1, 2) != "( *":
        return None
    return Advice(
        f"`{case.raw(case.at)}(*)` does not say of what", "only count takes `*`; name the column to aggregate"
    )


@mistake("Binder", r"^STAR expression is only allowed")
def count_distinct_star(case: Case, said: re.Match[str]) -> Advice | None:
    """COUNT(DISTINCT *).

    DISTINCT inside an aggregate is about the values of one column. Different rows are counted over a subquery.

    Wrong:  SELECT count(DISTINCT *) FROM emp
    Right:  SELECT count(*) FROM (SELECT DISTINCT * FROM emp) AS rows
    """
    for place in range(len(case.tokens) - 3):
        if case.layout.words(place, 4) == "count ( distinct *":
            return Advice(
                "`count(DISTINCT *)` does not exist",
                "name the column whose different values you count, or count the rows of a SELECT DISTINCT in a "
                "subquery",
                (place, place + 3),
            )
    return None


@mistake("Binder", _NO_MATCH)
def aggregate_of_other_type(case: Case, said: re.Match[str]) -> Advice | None:
    """A sum or average of what is no number.

    Text has a smallest, a greatest and a count, but no sum. Of a condition, the rows for which it holds can be counted.

    Wrong:  SELECT avg(name) FROM emp
    Right:  SELECT max(name), count(name) FROM emp
    """
    types = split_types(said[2])
    if said[1] not in ("sum", "avg", "median", "stddev", "variance") or len(types) != 1 or kind(types[0]) == "number":
        return None
    if kind(types[0]) == "boolean":
        help_ = "count the rows for which it is true with FILTER or CASE, and divide by their number for a share"
    else:
        help_ = "it takes numbers: is this the right column? min, max and count take any type"
    return Advice(f"there is no {said[1]} of {a_kind(types[0])}", help_)


@mistake("Binder", _NO_MATCH)
def operands_that_do_not_fit(case: Case, said: re.Match[str]) -> Advice | None:
    """Arithmetic with what is no number.

    Numbers are added and multiplied; of booleans the rows can be counted.

    Wrong:  SELECT active + active FROM emp
    Right:  SELECT count(*) FILTER (WHERE active) FROM emp
    """
    if said[1] not in _ARITHMETIC or "STRUCT" in said[2]:
        return None
    return Advice(
        f"`{said[1]}` does not work between {listed_kinds(split_types(said[2]))}",
        "it computes with numbers: is this the right column, or does CAST make one of it?",
    )


@mistake("Binder", _NO_MATCH + r'|^Macro "(\w+)"\(\) does not support the supplied arguments')
def wrong_arguments(case: Case, said: re.Match[str]) -> Advice | None:
    """A function with too many or too few arguments, or with arguments of types it does not take.

    upper() takes a text, round() a number and perhaps how many digits to keep.

    Wrong:  SELECT upper(id) FROM emp
    Right:  SELECT upper(name) FROM emp
    """
    name, types = said[1] or said[3], split_types(said[2] or "")
    if case.at is None or case.tokens[case.at].name != name or "STRUCT" in (said[2] or ""):
        return None
    if said[3]:
        return Advice(
            f"`{case.raw(case.at)}` does not take these arguments", "check how many it takes, and in which order"
        )
    given = (
        ", ".join(a_kind(type).removeprefix("a ").removeprefix("an ") for type in types) or "nothing in the brackets"
    )
    return Advice(
        f"`{case.raw(case.at)}` does not take these arguments: {given}",
        "check how many values it takes, in which order and of which type; CAST converts a value to another type",
    )
