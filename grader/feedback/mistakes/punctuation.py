"""Mistakes of quotes, brackets, commas and semicolons."""

from grader.feedback.mistakes.layout import CLAUSES, SET_OPERATIONS
from grader.feedback.mistakes.mistake import Advice, Case, mistake
from grader.feedback.mistakes.tokens import words

_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
_CONDITIONS = frozenset({"where", "having", "on", "qualify"})
_COMPARING = words("= == <> != < > <= >=")


@mistake()
def unclosed_quote(case: Case, said: None) -> Advice | None:
    """Quotes that do not pair up.

    A text begins and ends with a single quote, a name in quotes with a double one. An apostrophe within a text is
    written twice.

    Wrong:  SELECT * FROM emp WHERE name = 'O'Brien'
    Right:  SELECT * FROM emp WHERE name = 'O''Brien'
    """
    if not case.tokens or case.tokens[-1].is_closed or case.tokens[-1].kind not in ("text", "name"):
        return None
    last = len(case.tokens) - 1
    mark = case.tokens[last].raw[0]
    for place, token in enumerate(case.tokens[:-1]):
        after = case.tokens[place + 1]
        if token.raw[0] == mark == token.raw[-1] and after.start == token.end and after.kind in ("word", "text"):
            return Advice(
                f"the quotes {mark} do not pair up from here on",
                "is one missing before or behind? an apostrophe within a text is written twice, like 'it''s'",
                (place, place),
            )
    if (
        last
        and case.tokens[last - 1].end == case.tokens[last].start
        and case.layout.kind(last - 1) in ("word", "number")
    ):
        return Advice(
            f"this {mark} has no partner", f"quotes come in pairs: is the opening {mark} missing?", (last, last)
        )
    kind = "text" if mark == "'" else "name in quotes"
    return Advice(f"this {kind} is opened with {mark} and never closed", f"close it with {mark}", (last, last))


@mistake()
def unclosed_comment(case: Case, said: None) -> Advice | None:
    """A comment that is opened and never closed.

    A comment between /* and */ may take many lines; one that begins with -- ends with its line.

    Wrong:  SELECT name /* their first name FROM emp
    Right:  SELECT name /* their first name */ FROM emp
    """
    if not case.tokens or case.tokens[-1].kind != "comment":
        return None
    last = len(case.tokens) - 1
    return Advice(
        "a comment is opened with /* and never closed", "close it with */; all behind it is comment", (last, last)
    )


@mistake()
def unclosed_bracket(case: Case, said: None) -> Advice | None:
    """A bracket that is opened and never closed.

    Each opening bracket needs its closing one, the inner before the outer.

    Wrong:  SELECT round(avg(pay) FROM emp
    Right:  SELECT round(avg(pay)) FROM emp
    """
    opened = [place for place, token in enumerate(case.tokens) if token.low in _OPENING]
    opened = [place for place in opened if place not in case.layout.partner]
    if not opened:
        return None
    count = "a bracket is" if len(opened) == 1 else f"{len(opened)} brackets are"
    return Advice(
        f"{count} opened and not closed, from here on",
        "find the place where it should close: behind the arguments of a function, a list, a subquery",
        (opened[0], opened[0]),
    )


@mistake()
def stray_bracket(case: Case, said: None) -> Advice | None:
    """A closing bracket that nothing has opened.

    Wrong:  SELECT round(avg(pay))) FROM emp
    Right:  SELECT round(avg(pay)) FROM emp
    """
    closed = [place for place, token in enumerate(case.tokens) if token.low in _CLOSING]
    closed = [place for place in closed if place not in case.layout.partner]
    if not closed:
        return None
    return Advice(
        f"`{case.raw(closed[0])}` closes a bracket that was not opened",
        "take it out, or open the bracket where it belongs",
        (closed[0], closed[0]),
    )


@mistake()
def comma_in_number(case: Case, said: None) -> Advice | None:
    """A comma within a number.

    The decimal mark is a point, and there is no mark between thousands.

    Wrong:  SELECT * FROM emp WHERE pay > 1,000
    Right:  SELECT * FROM emp WHERE pay > 1000
    """
    for place in case.near():
        before, after = case.layout.kind(place - 1), case.layout.kind(place + 1)
        if case.layout.low(place) != "," or before != "number" or after != "number":
            continue
        joined = case.tokens[place - 1].end == case.tokens[place].start == case.tokens[place + 1].start - 1
        if joined and case.layout.low(place - 2) in _COMPARING:
            return Advice(
                "a number has no comma in it",
                "the decimal mark is a point, 1.5; thousands have none, 1000",
                (place - 1, place + 1),
            )
    return None


@mistake()
def stray_comma(case: Case, said: None) -> Advice | None:
    """A comma with nothing before or behind it.

    Commas stand between the items of a list, never before the first, and never twice.

    Wrong:  SELECT name,, pay FROM emp
    Right:  SELECT name, pay FROM emp
    """
    for place in case.near(back=1, ahead=1):
        if case.layout.low(place) != ",":
            continue
        before, after = case.layout.low(place - 1), case.layout.low(place + 1)
        if before in ("select", "by", "from", ",", "(", "where", "and", "or", "all", "union", "distinct"):
            return Advice("nothing stands before this comma", "commas go between two items of a list", (place, place))
        if place == case.last or after in (")", *CLAUSES[1:]) or after in SET_OPERATIONS:
            return Advice("nothing stands behind this comma", "commas go between two items of a list", (place, place))
        if after in ("asc", "desc"):
            word = after.upper()
            return Advice(
                f"{word} belongs to the item before it, without a comma", f"write … {word}, …", (place, place + 1)
            )
        if after in ("and", "or", "on", "else", "end", "when", "join", "left", "inner", "cross", "right", "full"):
            return Advice(
                f"{after.upper()} goes on without a comma before it", "take the comma out", (place, place + 1)
            )
    return None


@mistake()
def comma_between_conditions(case: Case, said: None) -> Advice | None:
    """Conditions with a comma between them.

    Conditions are joined by AND or OR. Commas are for lists: of columns, of tables, behind IN.

    Wrong:  SELECT * FROM emp WHERE pay > 1000, dept_id = 1
    Right:  SELECT * FROM emp WHERE pay > 1000 AND dept_id = 1
    """
    for place in case.near():
        if case.layout.low(place) == "," and case.layout.clause(place) in _CONDITIONS:
            branch = case.layout.branch(place)
            if case.layout.outside(place) == case.layout.outside(branch.start) and not _is_in_list(case, place):
                return Advice(
                    f"a comma does not join conditions in {case.layout.clause(place).upper()}",
                    "say AND where both must hold, OR where one will do",
                    (place, place),
                )
    return None


def _is_in_list(case: Case, place: int) -> bool:
    return any(case.layout.low(place - step) in ("in", "between", "like", "any") for step in range(1, 4))


@mistake()
def early_semicolon(case: Case, said: None) -> Advice | None:
    """A semicolon in the middle of the query.

    A semicolon ends a statement; what stands behind it is another one.

    Wrong:  SELECT name FROM emp; WHERE pay > 1000
    Right:  SELECT name FROM emp WHERE pay > 1000;
    """
    for place in case.near(back=1, ahead=1):
        after = case.layout.low(place + 1)
        begun = after in CLAUSES or after in SET_OPERATIONS or after in ("join", "and", "or", "on", "left", "inner")
        closed = case.layout.low(place) == ";" and place > 0
        if closed and begun and (after not in ("select", "with", "from") or _ends_with_query(case, place)):
            return Advice(
                "the query ends at this semicolon, before it is complete",
                "take it out: only the very end takes a semicolon",
                (place, place),
            )
    return None


@mistake()
def doubled_quotes(case: Case, said: None) -> Advice | None:
    """Two quotes where one is meant.

    Two single quotes in a row are an empty text, or one apostrophe within a text. A text has one quote at either end.

    Wrong:  SELECT * FROM emp WHERE name = ''Ann''
    Right:  SELECT * FROM emp WHERE name = 'Ann'
    """
    for place in case.near(back=1):
        if (
            place
            and case.tokens[place - 1].raw == "''"
            and case.tokens[place - 1].end == case.tokens[place].start
            and (case.layout.kind(place) == "word")
        ):
            return Advice(
                "two single quotes in a row are an empty text",
                "one quote at either end makes a text",
                (place - 1, place),
            )
    return None


def _ends_with_query(case: Case, place: int) -> bool:
    """A WITH whose query stands behind the semicolon."""
    return case.layout.low(0) == "with" and not any(case.layout.low(at) == "select" for at in _outermost(case, place))


def _outermost(case: Case, place: int) -> list[int]:
    return list(case.layout.top(range(place)))
