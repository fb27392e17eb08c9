"""Two things side by side with nothing between them: guesses, made when nothing else explains where reading failed."""

import re

from grader.feedback.mistakes.layout import CLAUSES, SET_OPERATIONS
from grader.feedback.mistakes.mistake import Advice, Case, mistake
from grader.feedback.mistakes.scope import relation_of
from grader.feedback.mistakes.tokens import words

_CONDITIONS = frozenset({"where", "having", "on", "qualify"})
_COMPARING = words("= == <> != < > <= >= like ilike")
_CONNECTING = words("and or not")
_LISTS = frozenset({"select", "group", "order"})
#: Before brackets that hold no plain list.
_OTHER_BRACKETS = words(
    "over filter cast try_cast extract substring trim position overlay exists as where and or not on having from join "
    "when then else union all any except intersect with by"
)
_VALUES = ("word", "name", "text", "number")
#: Words that no item of a list begins or ends with.
_BETWEEN_ITEMS = (
    words(
        "asc desc as and or not in is like ilike between over by on using join when then else case nulls distinct all "
        "into for to fetch percent filter interval first last rows range only both leading trailing escape collate "
        "within"
    )
    | frozenset(CLAUSES)
    | SET_OPERATIONS
)
#: Before brackets that hold no plain list.
_OTHER_BRACKETS = words(
    "over filter cast try_cast extract substring trim position overlay exists as where and or not on having from join "
    "when then else union all any except intersect with by"
)
_VALUES = ("word", "name", "text", "number")


@mistake()
def alias_of_several_words(case: Case, said: None) -> Advice | None:
    """An alias of several words, with a dash in it, or with a digit in front.

    A name is one word: letters, digits and underscores, with a letter in front. Any other needs double quotes.

    Wrong:  SELECT sum(pay) AS total pay FROM emp
    Right:  SELECT sum(pay) AS total_pay FROM emp
    """
    layout = case.layout
    for place in case.near(back=1):
        if layout.low(place - 1) == "as" and layout.kind(place) == "number":
            return _one_word(case, place, place + (layout.kind(place + 1) == "word"))
        if layout.kind(place - 1) != "word" or layout.low(place - 1) in _BETWEEN_ITEMS:
            continue
        renamed = layout.low(place - 2) == "as"
        dashed = layout.low(place) == "-" and _ends_item(case, place - 2) and layout.low(place - 3) != "interval"
        if not renamed and not dashed:
            continue
        if layout.low(place) in ("-", "/", ".", "%", "+") and layout.kind(place + 1) in ("word", "number"):
            return _one_word(case, place - 1, place + 1)
        another = layout.kind(place) == "word" and layout.low(place) not in _BETWEEN_ITEMS
        if another and layout.clause(place) == "select" and layout.low(place + 1) not in (".", "("):
            return _one_word(case, place - 1, place)
    return None


def _one_word(case: Case, first: int, last: int) -> Advice:
    written = case.text[case.tokens[first].start : case.tokens[last].end]
    joined = "_".join(case.tokens[at].raw for at in range(first, last + 1) if case.tokens[at].kind == "word")
    like = f", like {joined}" if joined and "_" in joined and len(joined) < 30 else ""
    return Advice(
        f"`{' '.join(written.split())[:60]}` is no name: a name is one word of letters, digits and _",
        f"make one word of it{like}, or put it in double quotes; is a comma missing before the next column?",
        (first, last),
    )


@mistake()
def missing_comma(case: Case, said: None) -> Advice | None:
    """Two items of a list without a comma between them.

    A word behind a column is taken for its new name, so the list only breaks at the word after that.

    Wrong:  SELECT name pay hired FROM emp
    Right:  SELECT name, pay, hired FROM emp
    """
    layout = case.layout
    place = case.at
    if place is None:
        return None
    if not _is_in_arguments(case, place) and not (layout.clause(place) in _LISTS and _is_at_top(case, place)):
        return None
    before = [layout.low(at) for at in layout.top(layout.branch(place)) if at < place]
    if before.count("case") > before.count("end"):
        return None
    if layout.low(place) == "(" and layout.kind(place - 1) == "word" and _ends_item(case, place - 2):
        return _comma(place - 1)
    if not _begins_item(case, place) or not _ends_item(case, place - 1):
        return None
    return _comma(place)


def _begins_item(case: Case, place: int) -> bool:
    low = case.layout.low(place)
    return case.layout.kind(place) in ("word", "name", "text", "number") and (
        low not in _BETWEEN_ITEMS or low == "case"
    )


def _ends_item(case: Case, place: int) -> bool:
    low = case.layout.low(place)
    if low in (")", "end", "asc", "desc"):
        return True
    return place >= 0 and case.layout.kind(place) in ("word", "name", "text", "number") and low not in _BETWEEN_ITEMS


def _comma(place: int) -> Advice:
    return Advice("a comma seems to be missing before this", "put a comma between two items of a list", (place, place))


def _is_in_arguments(case: Case, place: int) -> bool:
    """Within the brackets of a function or of IN."""
    around = case.layout.outside(place)
    if around is None or case.layout.kind(around - 1) != "word":
        return False
    return case.layout.low(around - 1) not in _OTHER_BRACKETS and case.layout.low(around + 1) != "select"


def _is_at_top(case: Case, place: int) -> bool:
    """In no brackets but those of a whole query."""
    return case.layout.outside(place) == case.layout.outside(case.layout.branch(place).start)


@mistake()
def missing_and(case: Case, said: None) -> Advice | None:
    """Two conditions with nothing between them.

    Wrong:  SELECT * FROM emp WHERE pay > 1000 dept_id = 1
    Right:  SELECT * FROM emp WHERE pay > 1000 AND dept_id = 1
    """
    layout, place = case.layout, case.at
    if place is None or layout.clause(place) not in _CONDITIONS or not _ends_item(case, place - 1):
        return None
    bracketed = layout.low(place) == "(" and layout.low(place - 1) == ")"
    if not bracketed and layout.kind(place) not in ("word", "name"):
        return None
    after = place + 1
    while layout.low(after) == ".":
        after += 2
    compares = bracketed or layout.low(after) in _COMPARING | {"in", "is", "between", "not"}
    if not compares or not any(layout.low(at) in _COMPARING | {"null", ")"} for at in range(place - 4, place)):
        return None
    return Advice(
        "AND or OR seems to be missing before this", "say how it goes with the condition before it", (place, place)
    )


@mistake("Catalog", r"^Type with name (\S+) does not exist", unread=True)
def missing_operator(case: Case, said: re.Match[str] | None) -> Advice | None:
    """Two values in a condition with nothing between them.

    Wrong:  SELECT * FROM emp WHERE pay 1000
    Right:  SELECT * FROM emp WHERE pay > 1000
    """
    if said is not None:
        return _text_behind_name(case, said[1])
    layout, place = case.layout, case.at
    if place is None or layout.clause(place) not in _CONDITIONS or not _is_at_top(case, place):
        return None
    if not _begins_item(case, place) or not _ends_item(case, place - 1) or layout.low(place - 1) in ("end", ")"):
        return None
    return Advice(
        "nothing stands between these two",
        "is a comparison or an AND missing? a text goes into single quotes",
        (place - 1, place),
    )


def _text_behind_name(case: Case, name: str) -> Advice | None:
    """`name 'Ann'`, which reads like `DATE '2024-02-29'`: a type and its value."""
    place = case.find(name)
    if place is None or case.layout.kind(place + 1) != "text":
        return None
    if case.layout.low(place) in ("like", "ilike"):
        return Advice(
            f"nothing stands before {case.raw(place).upper()}",
            "each condition names what it compares, every time",
            (place, place + 1),
        )
    return Advice(
        "nothing stands between these two",
        "is an operator, a comma or AS missing? only a type stands directly before a text: DATE '2024-02-29'",
        (place, place + 1),
    )


@mistake()
def missing_join(case: Case, said: None) -> Advice | None:
    """Two tables in FROM with nothing between them.

    A word behind a table is its alias. Another table wants a JOIN or a comma before it.

    Wrong:  SELECT * FROM emp e dept d
    Right:  SELECT * FROM emp e JOIN dept d ON e.dept_id = d.id
    """
    layout, place = case.layout, case.at
    if place is None or layout.clause(place) != "from" or not _ends_item(case, place - 1):
        return None
    if not relation_of(case.relations, case.tokens[place].name):
        return None
    return Advice(
        f"no JOIN stands before the table `{case.raw(place)}`",
        "write JOIN … ON … for each further table",
        (place, place),
    )
