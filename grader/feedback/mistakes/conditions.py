"""Mistakes in conditions and expressions."""

import re

from grader.feedback.mistakes.mistake import Advice, Case, mistake
from grader.feedback.mistakes.tokens import words

_CONDITIONS = frozenset({"where", "having", "on", "qualify"})
_COMPARING = words("= == <> != < > <= >= like ilike")
_BEHIND_IS = words("null true false not distinct is")
_NO_VALUE = words("select distinct all by except intersect union")
_CONNECTING = words("and or not")
_OPERATORS = {
    "=>": ("`=>` is no comparison", "greater or equal is written `>=`"),
    "=<": ("`=<` is no comparison", "less or equal is written `<=`"),
    "=!": ("`=!` is no comparison", "not equal is written `<>` or `!=`"),
    "><": ("`><` is no comparison", "not equal is written `<>`"),
    "!<": ("`!<` is no comparison here", "not less is greater or equal: `>=`"),
    "!>": ("`!>` is no comparison here", "not greater is less or equal: `<=`"),
    "!": ("`!` does not negate a condition", "write NOT before the condition"),
    "&&": ("`&&` does not join conditions here", "write AND"),
    "<=>": ("`<=>` is MySQL's comparison that knows NULL", "write IS NOT DISTINCT FROM"),
    "^": ("`^` works on numbers only", "write <> or NOT for conditions"),
}
_TEXT_OPERATORS = {
    "contains": "LIKE '%…%' finds a part anywhere in a text",
    "contain": "LIKE '%…%' finds a part anywhere in a text",
    "starts": "LIKE '…%' finds how a text begins",
    "startswith": "LIKE '…%' finds how a text begins",
    "begins": "LIKE '…%' finds how a text begins",
    "ends": "LIKE '%…' finds how a text ends",
    "endswith": "LIKE '%…' finds how a text ends",
    "equals": "equal is written `=`",
    "equal": "equal is written `=`, not equal `<>`",
    "greater": "greater is written `>`",
    "less": "less is written `<`",
    "matches": "LIKE compares with a pattern",
}


@mistake("Catalog|Binder", r"(?:^Scalar Function with name |argument types ')([=<>!&^]+)(?: does not|\()")
def unknown_operator(case: Case, said: re.Match[str]) -> Advice | None:
    """A comparison that SQL does not have.

    Comparisons are =, <>, <, <=, > and >=, with the equals sign last. Conditions are joined by AND and OR and negated
    by NOT.

    Wrong:  SELECT * FROM emp WHERE pay => 1000
    Right:  SELECT * FROM emp WHERE pay >= 1000
    """
    if said[1] not in _OPERATORS or (said[1] == "<=>" and case.dialect == "mysql"):
        return None
    places = [place for place, token in enumerate(case.tokens) if token.low == said[1]]
    message, help_ = _OPERATORS[said[1]]
    return Advice(message, help_, (places[0], places[0])) if places else None


@mistake("Parser", r"^Chained comparisons are not supported", unread=True)
def signs_for_and_or(case: Case, said: re.Match[str] | None) -> Advice | None:
    """&& and || between conditions.

    SQL writes AND and OR. `||` puts texts together.

    Wrong:  SELECT * FROM emp WHERE pay > 1000 && dept_id = 1
    Right:  SELECT * FROM emp WHERE pay > 1000 AND dept_id = 1
    """
    if said is None and case.at is not None:
        return None
    for place, token in enumerate(case.tokens):
        if token.low in ("&&", "||") and case.layout.clause(place) in _CONDITIONS and _compares(case, place):
            word = "AND" if token.low == "&&" else "OR"
            return Advice(
                f"`{token.low}` does not join conditions", f"write {word} between two conditions", (place, place)
            )
    return None


def _compares(case: Case, place: int) -> bool:
    """A comparison stands shortly before, and one behind: two conditions, not two texts."""
    before = any(case.layout.low(at) in _COMPARING for at in range(place - 4, place))
    return before and any(case.layout.low(at) in _COMPARING for at in range(place + 1, place + 6))


@mistake("Parser", r"^Chained comparisons are not supported")
def chained_comparison(case: Case, said: re.Match[str]) -> Advice:
    """Two comparisons in a row.

    `1 < x < 5` compares x with 1, and then true or false with 5. Say each comparison in full, or use BETWEEN, which
    includes both ends.

    Wrong:  SELECT * FROM emp WHERE 1000 < pay < 2000
    Right:  SELECT * FROM emp WHERE pay > 1000 AND pay < 2000
    """
    for place, token in enumerate(case.tokens):
        if token.low in _COMPARING and case.layout.low(place + 2) in _COMPARING:
            return Advice(
                "comparisons cannot be chained",
                "write each in full and join them with AND; BETWEEN … AND … includes both ends",
                (max(0, place - 1), min(place + 3, len(case.tokens) - 1)),
            )
    return Advice(
        "comparisons cannot be chained",
        "write each in full and join them with AND; brackets show what belongs together",
    )


@mistake()
def between_without_and(case: Case, said: None) -> Advice | None:
    """BETWEEN with anything but AND between its ends.

    Wrong:  SELECT * FROM emp WHERE pay BETWEEN 1000 TO 2000
    Right:  SELECT * FROM emp WHERE pay BETWEEN 1000 AND 2000
    """
    layout = case.layout
    for place in case.near(back=7):
        if layout.low(place) != "between" or layout.low(place - 1) in ("rows", "range", "groups"):
            continue
        if layout.low(place - 1) in ("where", "and", "or", "on", "having", "not", "in", "is", "="):
            word = layout.low(place - 1)
            if word in ("in", "is", "="):
                return Advice(
                    f"BETWEEN follows the value without `{case.raw(place - 1)}`",
                    "write: x BETWEEN a AND b",
                    (place - 1, place),
                )
            if word != "not" or layout.low(place - 2) in _CONDITIONS | _CONNECTING:
                return Advice("no value stands before BETWEEN", "write: x BETWEEN a AND b", (place, place))
        ends = [
            at
            for at in range(place + 1, min(place + 9, len(case.tokens)))
            if layout.low(at) in ("and", "to", ",", "or")
        ]
        if layout.low(place + 1) == "(" and (
            layout.partner.get(place + 1, 0) >= case.last or not ends or ends[0] < layout.partner.get(place + 1, 0)
        ):
            inside = ends and ends[0] < layout.partner.get(place + 1, 0)
            if inside:
                return Advice(
                    "BETWEEN takes no brackets around its two ends", "write: x BETWEEN a AND b", (place, place + 1)
                )
        if not ends or layout.low(ends[0]) != "and":
            return Advice(
                "BETWEEN wants AND between its two ends",
                "write: x BETWEEN a AND b; both ends belong to it",
                (place, place),
            )
    return None


@mistake()
def is_with_value(case: Case, said: None) -> Advice | None:
    """IS before a value.

    IS asks for NULL, TRUE or FALSE. Values are compared by = and <>, and listed behind IN.

    Wrong:  SELECT * FROM emp WHERE name IS 'Ann'
    Right:  SELECT * FROM emp WHERE name = 'Ann'
    """
    layout = case.layout
    for place in case.near(back=1):
        negated = layout.low(place - 1) == "not" and layout.low(place - 2) == "is"
        if not (negated or layout.low(place - 1) == "is") or layout.low(place) in _BEHIND_IS:
            continue
        if layout.low(place) in _CONDITIONS or not (0 < place < len(case.tokens)):
            continue
        first = place - 2 if negated else place - 1
        word = "IS NOT" if negated else "IS"
        if layout.low(place) in ("then", "and", "or", "group", "order", "limit", "having", "end", "else", "from"):
            return Advice(f"nothing stands behind {word}", "write IS NULL or IS NOT NULL", (first, place - 1))
        if layout.low(place) in ("in", "like", "between", "="):
            after = layout.low(place).upper()
            instead = f"NOT {after}" if negated and after != "=" else "<>" if negated else after
            return Advice(f"{word} does not go with {after}", f"write {instead} alone", (first, place))
        if layout.low(place) in _COMPARING:
            return Advice(f"{word} does not go with `{case.raw(place)}`", "write the comparison alone", (first, place))
        if layout.kind(place) in ("number", "text", "word", "name"):
            sign = "<>" if negated else "="
            return Advice(
                f"{word} asks for NULL, not for a value",
                f"compare values by `{sign}`; NULL alone takes {word}",
                (first, place),
            )
    return None


@mistake("Binder", r"argument types 'contains\(", unread=True)
def in_without_brackets(case: Case, said: re.Match[str] | None) -> Advice | None:
    """IN without brackets around its list.

    Wrong:  SELECT * FROM emp WHERE dept_id IN 1, 2
    Right:  SELECT * FROM emp WHERE dept_id IN (1, 2)
    """
    layout = case.layout
    for place in case.near(back=3):
        after = layout.low(place + 1)
        if layout.low(place) != "in" or after in ("(", "select") or layout.kind(place + 1) in ("sign", ""):
            continue
        if layout.clause(place) in _CONDITIONS and layout.low(layout.outside(place) or -1) != "position":
            return Advice("IN wants a list in brackets", "put the values into brackets: IN (…, …)", (place, place + 1))
    return None


@mistake()
def exists_misplaced(case: Case, said: None) -> Advice | None:
    """EXISTS behind a column.

    EXISTS asks whether a subquery has any row, and compares nothing: no column stands before it. To compare a column
    with the rows of a subquery use IN.

    Wrong:  SELECT * FROM dept WHERE id EXISTS (SELECT 1 FROM emp)
    Right:  SELECT * FROM dept WHERE EXISTS (SELECT 1 FROM emp WHERE emp.dept_id = dept.id)
    """
    layout = case.layout
    for place in case.near(back=2):
        before = place - 1 - (layout.low(place - 1) == "not")
        column = layout.kind(before) in ("word", "name") and layout.low(before) not in _CONNECTING | _CONDITIONS | {
            "exists"
        }
        if layout.low(place) == "exists" and column and layout.clause(place) in _CONDITIONS:
            return Advice(
                "EXISTS compares nothing: no column stands before it",
                "leave the column out, or use IN to compare it with what a subquery selects",
                (before, place),
            )
    return None


@mistake()
def no_such_operator(case: Case, said: None) -> Advice | None:
    """A word of English where SQL has a sign or LIKE.

    Wrong:  SELECT * FROM emp WHERE name CONTAINS 'a'
    Right:  SELECT * FROM emp WHERE name LIKE '%a%'
    """
    for place in case.near():
        low = case.layout.low(place)
        if low in _TEXT_OPERATORS and case.layout.low(place + 1) != "(" and case.layout.clause(place) in _CONDITIONS:
            return Advice(f"SQL has no operator {case.raw(place).upper()}", _TEXT_OPERATORS[low], (place, place))
    return None


@mistake()
def unquoted_pattern(case: Case, said: None) -> Advice | None:
    """The pattern of LIKE without quotes.

    Wrong:  SELECT * FROM emp WHERE name LIKE %a%
    Right:  SELECT * FROM emp WHERE name LIKE '%a%'
    """
    for place in case.near(back=3):
        if case.layout.low(place) in ("%", "_", "*") and case.layout.low(place - 1) in ("like", "ilike"):
            return Advice("the pattern behind LIKE is a text", "put it in single quotes: '%…%'", (place, place))
    return None


@mistake()
def split_operator(case: Case, said: None) -> Advice | None:
    """A comparison with a blank in it.

    Wrong:  SELECT * FROM emp WHERE pay > = 1000
    Right:  SELECT * FROM emp WHERE pay >= 1000
    """
    for place in case.near():
        before, low = case.layout.low(place - 1), case.layout.low(place)
        if place and before + low in (">=", "<=", "<>") and low in ("=", ">"):
            return Advice(f"`{before} {low}` has a blank in it", f"write `{before}{low}` in one", (place - 1, place))
    return None


@mistake()
def unfinished_condition(case: Case, said: None) -> Advice | None:
    """A condition that lacks a side.

    AND and OR stand between two conditions, a comparison between two values; each condition names its column anew.

    Wrong:  SELECT * FROM emp WHERE pay > 1000 AND < 2000
    Right:  SELECT * FROM emp WHERE pay > 1000 AND pay < 2000
    """
    layout = case.layout
    for place in case.near(back=1):
        low, before = layout.low(place), layout.low(place - 1)
        if not place or layout.clause(place) not in _CONDITIONS | {""}:
            continue
        if low in ("and", "or") and before in ("and", "or", "where", "having", "on", "not", "("):
            return Advice(f"no condition stands before {low.upper()}", "write both conditions in full", (place, place))
        if low in _COMPARING and before in ("and", "or", "where", "having", "on"):
            return Advice(
                f"nothing stands before `{case.raw(place)}`",
                "each condition names what it compares, every time",
                (place, place),
            )
        if low in ("in", "like", "between") and before == "not" and layout.low(place - 2) in ("and", "or", "where"):
            return Advice(
                f"nothing stands before NOT {low.upper()}",
                "each condition names what it compares, every time",
                (place - 1, place),
            )
        ends = place == case.last or layout.low(place + 1) in (")", "group", "order", "limit", "having", ";")
        if low in _CONNECTING | _COMPARING | {"on"} and ends:
            return Advice(
                f"nothing stands behind {case.raw(place).upper()}",
                "finish the condition, or take it out",
                (place, place),
            )
        if before in _COMPARING and low in ("and", "or"):
            return Advice(
                f"nothing stands behind {case.raw(place - 1).upper()}", "finish the comparison", (place - 1, place - 1)
            )
    return None


@mistake()
def not_before_operator(case: Case, said: None) -> Advice | None:
    """NOT before an equals sign or a value.

    NOT stands before a whole condition, or before IN, LIKE and BETWEEN. Not equal is <>.

    Wrong:  SELECT * FROM emp WHERE dept_id NOT = 3
    Right:  SELECT * FROM emp WHERE dept_id <> 3
    """
    layout = case.layout
    for place in case.near():
        if layout.low(place - 1) != "not" or layout.kind(place - 2) not in ("word", "name"):
            continue
        if layout.low(place) in ("like", "ilike"):
            continue
        if layout.low(place - 2) in _CONNECTING | _CONDITIONS | {"is", "as", "when"}:
            continue
        if layout.low(place) == "is":
            return Advice("NOT stands behind IS", "write IS NOT NULL", (place - 1, place))
        if layout.low(place) in _COMPARING or layout.kind(place) in ("number", "text"):
            return Advice("NOT does not make `not equal`", "write `<>`", (place - 1, place))
    return None


@mistake()
def missing_is(case: Case, said: None) -> Advice | None:
    """NULL without IS before it, or IS NULL without a column.

    Wrong:  SELECT * FROM emp WHERE boss_id NULL
    Right:  SELECT * FROM emp WHERE boss_id IS NULL
    """
    layout = case.layout
    for place in case.near(back=1):
        if layout.low(place) == "is" and layout.low(place - 1) in ("where", "and", "or", "on", "having"):
            return Advice("no column stands before IS", "each condition names its column: x IS NULL", (place, place))
        before = layout.low(place - 1)
        joined = (
            before in words("is not select when then else and or null distinct") or layout.kind(place - 1) != "word"
        )
        if layout.low(place) == "null" and not joined and layout.clause(place) in _CONDITIONS | {before}:
            return Advice("IS is missing before NULL", "write IS NULL or IS NOT NULL", (place, place))
    return None


@mistake()
def unfinished_expression(case: Case, said: None) -> Advice | None:
    """An arithmetic sign with nothing behind it.

    Wrong:  SELECT pay / FROM emp
    Right:  SELECT pay / 12 FROM emp
    """
    layout = case.layout
    for place in case.near(back=0):
        sign = layout.low(place - 1)
        named = layout.kind(place - 2) in ("word", "name", "number", "text") and layout.low(place - 2) not in _NO_VALUE
        value = named or layout.low(place - 2) == ")"
        if sign in ("+", "-", "*", "/", "%", "||") and layout.low(place) in ("from", ",", ")", "where", "as") and value:
            return Advice(f"nothing stands behind `{sign}`", "finish the expression", (place - 1, place - 1))
    return None
