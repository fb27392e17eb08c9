"""Mistakes about types: values that are not what they are used as. No message here repeats a value of the data."""

import re

from grader.feedback.mistakes.mistake import Advice, Case, mistake, shortened
from grader.feedback.mistakes.scope import nearest
from grader.feedback.mistakes.tokens import words
from grader.feedback.mistakes.type_names import a_kind, kind

_PARTS = words(
    "year quarter month week day hour minute second millisecond microsecond decade century millennium dow isodow doy "
    "isoyear epoch timezone weekday yearweek"
)
_TO_BOOLEAN = r"^Could not convert string '.*' to BOOL|cast \(.* -> BOOLEAN\)"
_NO_DATE = r"^(invalid )?(date|timestamp|time) field (format|value out of range)"


@mistake("Conversion", _TO_BOOLEAN)
def value_as_condition(case: Case, said: re.Match[str]) -> Advice | None:
    """A value where a condition is wanted.

    AND, OR, NOT, WHERE, HAVING and ON combine conditions: each is true or false by itself. `city = 'York' OR 'Leeds'`
    reads as "the city is York, or: Leeds".

    Wrong:  SELECT * FROM emp WHERE city = 'York' OR 'Leeds'
    Right:  SELECT * FROM emp WHERE city = 'York' OR city = 'Leeds'
    """
    if case.at is None:
        return None
    before = case.layout.low(case.at - 1)
    if before not in ("or", "and", "not", "where", "having", "on", "when") and case.layout.low(case.at + 1) not in (
        "or", "and",
    ):  # fmt: skip
        return None
    value = case.raw(case.at)
    where = f"{before.upper()} " if before in ("or", "and", "not") else ""
    return Advice(
        f"`{where}{value}` is no condition: a value alone is neither true nor false",
        "write each condition in full, with a column, an operator and a value; IN (…) takes several values at once",
        (case.at, case.at),
    )


@mistake("Conversion", r"can't be cast to the destination type TUPLE|-> TUPLE\(")
def list_without_in(case: Case, said: re.Match[str]) -> Advice | None:
    """A list behind an equals sign.

    `=` compares one value with one value. IN compares one value with each of a list.

    Wrong:  SELECT * FROM emp WHERE dept_id = (1, 2)
    Right:  SELECT * FROM emp WHERE dept_id IN (1, 2)
    """
    for place, token in enumerate(case.tokens):
        if token.low in ("=", "==") and case.layout.low(place + 1) == "(":
            end = case.layout.partner.get(place + 1, place + 1)
            if any(case.layout.low(at) == "," for at in range(place + 1, end)):
                return Advice(f"`{token.low}` compares one value, not a list", "IN compares with a list", (place, end))
    return None


@mistake("Conversion", _NO_DATE)
def not_a_date(case: Case, said: re.Match[str]) -> Advice | None:
    """A text that is not written like a date, or a day that no calendar has.

    A date is written '2024-02-29': year, month, day. For other writings there are functions that take a format.

    Wrong:  SELECT * FROM emp WHERE hired > '29/02/2024'
    Right:  SELECT * FROM emp WHERE hired > '2024-02-29'
    """
    literal = _literal(case)
    form = {"date": "YYYY-MM-DD", "time": "HH:MM:SS"}.get(said[2], "YYYY-MM-DD HH:MM:SS")
    if literal is None:
        return _values_are_no_dates(case, said[2])
    text = case.raw(literal)
    if "range" in said[3]:
        return Advice(
            f"there is no such {said[2]}: {text}", "check day and month; months have 28 to 31 days", (literal, literal)
        )
    return Advice(f"{text} does not read as a {said[2]}", f"write it as '{form}'", (literal, literal))


def _values_are_no_dates(case: Case, wanted: str) -> Advice | None:
    if case.at is None or case.tokens[case.at].kind not in ("word", "name"):
        return None
    return Advice(
        f"`{_source_text(case)}` is used as a {wanted}, but some of its values do not read as one",
        "compare it with a value of its own type, or convert with a function that takes the format",
    )


@mistake("Invalid Input", r"^Could not parse string .* according to format specifier")
def values_of_another_format(case: Case, said: re.Match[str]) -> Advice | None:
    """A text that does not have the format a function is told.

    strptime wants every text in the format it is given. try_strptime gives NULL for those that are not.

    Wrong:  SELECT strptime(name, '%d.%m.%Y') FROM emp
    Right:  SELECT try_strptime(name, '%d.%m.%Y') FROM emp
    """
    places = [place for place, token in enumerate(case.tokens) if token.low == "strptime"]
    if not places:
        return None
    return Advice(
        "not every text that strptime is given has the format it is told",
        "compare format and texts: %d is the day, %m the month, %Y the year; try_strptime gives NULL for the others",
        (places[0], places[0]) if len(places) == 1 else None,
    )


@mistake("Conversion", r"^extract specifier \"(.*)\" not recognized")
def unknown_date_part(case: Case, said: re.Match[str]) -> Advice | None:
    """A part of a date that does not exist.

    Dates have a year, quarter, month, week, day; timestamps an hour, minute and second as well.

    Wrong:  SELECT date_trunc('mnth', hired) FROM emp
    Right:  SELECT date_trunc('month', hired) FROM emp
    """
    wanted = said[1].lower()
    places = [place for place, token in enumerate(case.tokens) if token.raw.strip("'\"").lower() == wanted]
    if not places:
        return None
    near = nearest(wanted, _PARTS)
    question = f"did you mean `{near}`? " if near else ""
    return Advice(
        f"dates have no part `{shortened(said[1])}`",
        f"{question}there are year, quarter, month, week, day, hour, minute, second",
        (places[0], places[0]),
    )


@mistake("Conversion", r"^Could not convert string .* to (\w+(?:\([\d,]+\))?)")
def text_as_number(case: Case, said: re.Match[str]) -> Advice | None:
    """A text is compared with a number, or computed with, and does not read as one.

    Text and number are different kinds of values. Between them the text is converted, row by row, and one that is no
    number stops the query. In a CASE, COALESCE or IN list all values must be of one kind.

    Wrong:  SELECT * FROM emp WHERE name = 1
    Right:  SELECT * FROM emp WHERE name = '1'
    """
    wanted = kind(said[1])
    if wanted != "number":
        return None
    literal = _literal(case)
    if literal is not None:
        return Advice(
            f"{case.raw(literal)} is used as a number and does not read as one",
            "a number is written without quotes, thousands marks and currency; if the text is meant, what stands "
            "beside it must be text as well",
            (literal, literal),
        )
    if case.at is None or case.tokens[case.at].kind not in ("word", "name"):
        return None
    text = _source_text(case)
    what = (
        f"not all values of `{text}` read"
        if text.endswith(")")
        else f"`{text}` is text, and not all of its values read"
    )
    return Advice(
        f"{what} as numbers",
        "compare text with text, in quotes; before you convert to a number, filter the rows that hold none",
    )


@mistake("Conversion", r"^Unimplemented type for cast \((.*) -> (.*?)\)")
def type_that_cannot_become(case: Case, said: re.Match[str]) -> Advice | None:
    """Two types of which neither can become the other.

    A number never becomes a date, a date never a number: take the part you mean out of the date, or write the date in
    full, in quotes.

    Wrong:  SELECT * FROM emp WHERE hired = 2020
    Right:  SELECT * FROM emp WHERE year(hired) = 2020
    """
    if case.at is None or not said[1] or not said[2] or "STRUCT" in said[1]:
        return None
    mine, wanted = a_kind(said[1]), a_kind(said[2])
    if mine == wanted:
        return None
    if kind(said[2]) == "interval":
        return Advice(
            f"`{_source_text(case)}` lacks its unit: an interval is a number of days, months …",
            "write the unit behind the number: INTERVAL 3 DAY",
        )
    part = "take a part of the date, as year(…) does, or " if kind(said[2]) == "date" else ""
    return Advice(
        f"`{_source_text(case)}` is {mine}, where {wanted} is wanted",
        f"the one never becomes the other: {part}write a value of the right type"
        + (", like DATE '2024-02-29'" if part else ""),
    )


@mistake("Binder", r"^Cannot (?:compare|mix) values of type (.*?) and (?:type )?(.*?)(?: in | - )")
def date_without_quotes(case: Case, said: re.Match[str]) -> Advice | None:
    """A date without quotes, which is a subtraction.

    2024-02-29 is 2024 minus 2 minus 29, a number. A date is written in quotes.

    Wrong:  SELECT * FROM emp WHERE hired > 2024-02-29
    Right:  SELECT * FROM emp WHERE hired > DATE '2024-02-29'
    """
    if not {kind(said[1]), kind(said[2])} & {"date", "timestamp"}:
        return None
    for place in range(max(0, case.at or 0), len(case.tokens) - 4):
        five = case.tokens[place : place + 5]
        dashes = five[1].low == five[3].low and five[1].low in ("-", "/")
        if dashes and all(five[step].kind == "number" for step in (0, 2, 4)):
            written = case.text[five[0].start : five[4].end]
            return Advice(
                f"`{written}` without quotes is arithmetic, not a date",
                "put dates in quotes: year, month and day, like DATE '2024-02-29'",
                (place, place + 4),
            )
    return None


@mistake("Binder", r"^Cannot compare values of type (.*?) and (?:type )?(.*?)(?: in (.*?))? - an explicit cast")
def type_mismatch(case: Case, said: re.Match[str]) -> Advice | None:
    """Values of different types are compared.

    Both sides of a comparison, and both columns of IN (SELECT …), must be of one kind: numbers with numbers, text with
    text, dates with dates.

    Wrong:  SELECT * FROM emp WHERE id IN (SELECT name FROM emp)
    Right:  SELECT * FROM emp WHERE name IN (SELECT name FROM emp)
    """
    return Advice(
        f"{a_kind(said[1])} is compared with {a_kind(said[2])} here",
        "are these the columns that belong together? where they are, convert one of them with CAST",
    )


@mistake(
    "Binder",
    r"^Cannot (?:mix values of type|combine types of) (.*) and (.*?) (?:in (.*?) (?:operator|clause|expression)?|- )",
)
def mixed_types(case: Case, said: re.Match[str]) -> Advice | None:
    """Values of different types where one type is wanted.

    COALESCE, CASE, BETWEEN and IN give or compare values of one type. Instead of a number, none but a number will do.

    Wrong:  SELECT coalesce(name, 0) FROM emp
    Right:  SELECT coalesce(name, 'nobody') FROM emp
    """
    mine, theirs = a_kind(said[1]), a_kind(said[2])
    if mine == theirs:
        return None
    return Advice(
        f"{mine} and {theirs} are mixed in {said[3] or 'one list'}",
        "all of them must be of one type: change the one that does not fit, or convert it with CAST",
    )


def _literal(case: Case) -> int | None:
    """The text in quotes that the engine points at, so that to repeat it repeats the learner alone."""
    if case.at is None:
        return None
    for place in (case.at, case.at + 1):
        if place < len(case.tokens) and case.tokens[place].kind == "text":
            quoted = case.tokens[place].raw[1:-1].replace("''", "'")
            complaint = case.failure.complaint
            return place if complaint and quoted in complaint.message else None
    return None


def _source_text(case: Case) -> str:
    """What the engine points at, in whole words: of `emp.name` it marks a single letter."""
    if case.at is None or case.failure.span is None:
        return ""
    last = case.at
    while case.tokens[last].end < case.failure.span[1] and last + 1 < len(case.tokens):
        last += 1
    while case.layout.low(last + 1) == "." and last + 2 < len(case.tokens):
        last += 2
    return shortened(case.text[case.tokens[case.at].start : case.tokens[last].end])
