"""Keywords misspelt, and constructs with a word too few: CASE, DISTINCT, CAST."""

from grader.feedback.mistakes.layout import Layout
from grader.feedback.mistakes.mistake import Advice, Case, mistake
from grader.feedback.mistakes.scope import relation_of
from grader.feedback.mistakes.tokens import words
from grader.feedback.mistakes.vocabulary import AGGREGATES, KEYWORDS, near_keyword

_IN_CONDITIONS = words("and between like exists not")
_IN_CASE = words("when then else end")
_JOINING = words("join inner left right full outer cross")
_BEFORE_BY = words("group order partition")
#: Words that may end an item of ORDER BY.
_LAST_WORDS = {"order": ("desc", "asc"), "nulls": ("first", "last")}
_FOLLOWED_BY = {
    "case": ("when",),
    "over": ("(",),
    "union": ("select", "all", "("),
    "intersect": ("select", "("),
    "except": ("select", "("),
    "values": ("(",),
}
#: Words of SQL that look like others.
_NO_SLIPS = words(
    "null true false not all any some as by on in is or to with desc asc date time row rows first last for"
)
_UNITS = words("day days month months year years week weeks hour hours minute minutes second seconds")


@mistake()
def misspelt_keyword(case: Case, said: None) -> Advice | None:
    """A keyword misspelt.

    What is no keyword is taken for a name, so the query may only break at the word behind it.

    Wrong:  SELECT name FORM emp
    Right:  SELECT name FROM emp
    """
    for place in case.near(back=2):
        token = case.tokens[place]
        if token.kind != "word" or token.low in KEYWORDS | _NO_SLIPS or case.layout.low(place - 1) in (".", "as"):
            continue
        if relation_of(case.relations, token.low) or case.layout.low(place + 1) == ".":
            continue
        keyword = near_keyword(token.low) or near_keyword(token.low, _LAST_WORDS.get(_before(case, place), ()))
        if keyword and _belongs(case, place, keyword):
            return Advice(
                f"`{case.raw(place)}` is no keyword; did you mean {keyword.upper()}?",
                "a word that is no keyword is taken for a name",
                (place, place),
            )
    return None


def _before(case: Case, place: int) -> str:
    return "nulls" if case.layout.low(place - 1) == "nulls" else case.layout.clause(place)


def _belongs(case: Case, place: int, keyword: str) -> bool:
    """Whether the keyword would be in its place here."""
    layout = case.layout
    clauses = [layout.low(at) for at in layout.clauses(layout.branch(place)) if at < place]
    if keyword == "select":
        start = layout.branch(place).start
        return place == start or (layout.low(place - 1) == ")" and layout.low(start) == "with")
    if keyword in _BEFORE_BY:
        return layout.low(place + 1) == "by"
    if keyword == "from":
        return "from" not in clauses and "select" in clauses
    if keyword in ("where", "having", "limit", "offset", "qualify", "using", "on", "join"):
        return "from" in clauses and keyword not in clauses
    if keyword in _JOINING:
        return "from" in clauses and layout.low(place + 1) in _JOINING
    if keyword in _FOLLOWED_BY:
        return layout.low(place + 1) in _FOLLOWED_BY[keyword]
    if keyword == "distinct":
        return layout.low(place - 1) in ("select", "(")
    return case.at is not None and _belongs_inside(case, place, keyword)


def _belongs_inside(case: Case, place: int, keyword: str) -> bool:
    """Likewise for words that names resemble, which are looked at only where reading failed."""
    layout = case.layout
    if keyword in _IN_CONDITIONS:
        return layout.clause(place) in ("where", "having", "on", "qualify")
    if keyword in _IN_CASE:
        return any(layout.low(at) == "case" for at in range(layout.branch(place).start, place))
    if keyword == "null":
        return layout.low(place - 1) in ("is", "not")
    return keyword in ("desc", "asc", "first", "last")


@mistake()
def case_unfinished(case: Case, said: None) -> Advice | None:
    """A CASE that is not written as CASE WHEN … THEN … ELSE … END.

    Each WHEN has its THEN, no commas stand between them, and END ends it all. CASE gives a value: what to compare it
    with, or how it is called, stands behind END.

    Wrong:  SELECT CASE WHEN pay > 1000 THEN 'much' FROM emp
    Right:  SELECT CASE WHEN pay > 1000 THEN 'much' ELSE 'little' END FROM emp
    """
    layout = case.layout
    if not any(token.low == "case" for token in case.tokens):
        return None
    for place in case.near(back=1):
        if layout.words(place - 1, 2) == "end case":
            return Advice("END alone ends a CASE", "leave out the word CASE behind it", (place, place))
        opened = _open_cases(layout, place)
        if not opened or (place != case.at and layout.low(place) != "if"):
            continue
        advice = _within_case(case, opened[-1], place)
        if advice:
            return advice
    return None


def _within_case(case: Case, start: int, place: int) -> Advice | None:
    layout, low = case.layout, case.layout.low(place)
    inside = [layout.low(at) for at in layout.top(range(start, place + 1))]
    if low in ("from", "as", ")", "where", ";") or (place == case.last and low != "end"):
        return Advice("this CASE has no END", "END ends it, behind the last THEN or ELSE", (start, start))
    if low == ",":
        follows = "WHEN, THEN and ELSE follow each other as they are"
        return Advice("no commas stand within a CASE", follows, (place, place))
    if low in ("then", "else") and "when" not in inside:
        return Advice(f"{low.upper()} needs a WHEN before it", "write CASE WHEN … THEN … ELSE … END", (start, place))
    if low == "then" and layout.low(place - 1) == "when":
        return Advice("no condition stands behind WHEN", "write WHEN condition THEN value", (place - 1, place))
    if low in ("if", "when") and layout.low(place - 1) == "else":
        more = "for more cases write more WHEN … THEN before ELSE"
        return Advice("ELSE takes a value, not another condition", more, (place - 1, place))
    waits = inside.count("when") > inside.count("then") and not _then_follows(layout, place)
    if waits and layout.kind(place) in ("text", "number", "sign"):
        return Advice("this WHEN has no THEN", "write WHEN condition THEN value", (place, place))
    return None


def _then_follows(layout: Layout, place: int) -> bool:
    after = [layout.low(at) for at in layout.top(layout.branch(place)) if at > place]
    return next((low for low in after if low in ("then", "when", "else", "end")), "") == "then"


def _open_cases(layout: Layout, place: int) -> list[int]:
    """CASEs of this level without their END so far."""
    opened: list[int] = []
    for at in layout.top(range(layout.branch(place).start, place)):
        if layout.low(at) == "case" and layout.low(at - 1) != "end":
            opened.append(at)
        elif layout.low(at) == "end" and opened:
            opened.pop()
    return opened


@mistake()
def distinct_misplaced(case: Case, said: None) -> Advice | None:
    """DISTINCT behind a comma, or COUNT DISTINCT without brackets.

    DISTINCT is about whole rows: it stands once, directly behind SELECT. Different values are counted by
    count(DISTINCT x).

    Wrong:  SELECT name, DISTINCT dept_id FROM emp
    Right:  SELECT DISTINCT name, dept_id FROM emp
    """
    for place in case.near():
        before = case.layout.low(place - 1)
        if case.layout.low(place) != "distinct":
            continue
        if before in AGGREGATES:
            return Advice(f"{before} wants brackets before DISTINCT", f"write {before}(DISTINCT …)", (place - 1, place))
        if before == ",":
            return Advice(
                "DISTINCT stands before a single column, but is about whole rows",
                "it stands once, directly behind SELECT; to have one row per value, use GROUP BY",
                (place, place),
            )
    return None


@mistake()
def cast_unfinished(case: Case, said: None) -> Advice | None:
    """CAST that is not written as CAST(value AS type).

    Wrong:  SELECT CAST(pay, INTEGER) FROM emp
    Right:  SELECT CAST(pay AS INTEGER) FROM emp
    """
    for place in case.near(back=0):
        around = case.layout.outside(place)
        if around is None or case.layout.low(around - 1) not in ("cast", "try_cast"):
            continue
        inside = range(around + 1, case.layout.partner.get(around, len(case.tokens)))
        if any(case.layout.low(at) == "as" and at + 1 < inside.stop for at in case.layout.top(inside)):
            continue
        return Advice(
            f"{case.layout.low(around - 1).upper()} wants AS and a type behind the value",
            "write CAST(value AS type)",
            (around - 1, place),
        )
    return None


@mistake()
def extract_without_from(case: Case, said: None) -> Advice | None:
    """EXTRACT that is not written as EXTRACT(part FROM date).

    Wrong:  SELECT EXTRACT(YEAR, hired) FROM emp
    Right:  SELECT EXTRACT(YEAR FROM hired) FROM emp
    """
    for place in case.near(back=0):
        around = case.layout.outside(place)
        if around is not None and case.layout.low(around - 1) == "extract" and case.layout.low(around + 2) != "from":
            return Advice(
                "EXTRACT wants FROM between part and date", "write EXTRACT(YEAR FROM date)", (around - 1, place)
            )
    return None


@mistake()
def date_word_without_quotes(case: Case, said: None) -> Advice | None:
    """DATE or TIMESTAMP before a value without quotes.

    Wrong:  SELECT * FROM emp WHERE hired > DATE 2024-02-29
    Right:  SELECT * FROM emp WHERE hired > DATE '2024-02-29'
    """
    for place in case.near():
        if case.layout.low(place - 1) in ("date", "timestamp") and case.layout.kind(place) == "number":
            last = place
            while last - place < 4 and case.layout.low(last + 1) in ("-", "/", ".") and last + 2 < len(case.tokens):
                last += 2
            return Advice(
                f"{case.layout.low(place - 1).upper()} wants its value in quotes",
                "write DATE '2024-02-29'",
                (place, last),
            )
    return None


@mistake()
def colon_parameter(case: Case, said: None) -> Advice | None:
    """A placeholder like :id.

    It waits for a value that a program fills in. An answer has no such program: write the value itself.

    Wrong:  SELECT * FROM emp WHERE id = :id
    Right:  SELECT * FROM emp WHERE id = 7
    """
    for place in case.near():
        value = case.layout.kind(place - 1) == "sign" and case.layout.low(place - 1) not in (")", "]")
        if case.layout.low(place) == ":" and case.layout.kind(place + 1) == "word" and value:
            return Advice(
                f"`:{case.raw(place + 1)}` is a placeholder, and nothing fills it",
                "write the value itself",
                (place, place + 1),
            )
    return None


@mistake()
def if_for_case(case: Case, said: None) -> Advice | None:
    """IF … THEN in a query.

    Programs have IF, queries have CASE, which gives a value.

    Wrong:  SELECT IF pay > 1000 THEN 'much' ELSE 'little' END FROM emp
    Right:  SELECT CASE WHEN pay > 1000 THEN 'much' ELSE 'little' END FROM emp
    """
    for place in case.near(back=4):
        if case.layout.low(place) == "if" and case.layout.low(place + 1) != "(" and case.layout.low(place - 1) != ".":
            after = [case.layout.low(at) for at in range(place + 1, min(place + 12, len(case.tokens)))]
            if "then" in after:
                return Advice("a query has no IF … THEN", "write CASE WHEN … THEN … ELSE … END", (place, place))
    return None


@mistake()
def interval_missing(case: Case, said: None) -> Advice | None:
    """A number of days without INTERVAL.

    Wrong:  SELECT hired + 1 DAY FROM emp
    Right:  SELECT hired + INTERVAL 1 DAY FROM emp
    """
    for place in case.near():
        counted = case.layout.low(place) in _UNITS and case.layout.kind(place - 1) == "number"
        if counted and case.layout.low(place - 2) in ("+", "-"):
            return Advice(
                "INTERVAL is missing before this",
                "write it before the number, with the number in quotes: INTERVAL '1' DAY",
                (place - 1, place),
            )
    return None


@mistake()
def direction_before_column(case: Case, said: None) -> Advice | None:
    """ASC or DESC before the column.

    Wrong:  SELECT * FROM emp ORDER BY DESC pay
    Right:  SELECT * FROM emp ORDER BY pay DESC
    """
    for place in case.near():
        if case.layout.low(place) in ("asc", "desc") and case.layout.low(place - 1) == "by":
            word = case.raw(place).upper()
            return Advice(
                f"no column stands before {word}", f"the column comes first: ORDER BY x {word}", (place, place)
            )
    return None
