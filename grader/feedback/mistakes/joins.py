"""Mistakes in how tables are joined."""

from grader.feedback.mistakes.layout import CLAUSES
from grader.feedback.mistakes.mistake import Advice, Case, mistake
from grader.feedback.mistakes.tokens import words

_KINDS = words("left right full inner outer")
_WITHOUT_CONDITION = words("cross natural positional")
_BETWEEN = frozenset(CLAUSES) | words("join , ; on using")
_ENDS = frozenset(CLAUSES) | words("join , ; ) left right full inner cross natural union except intersect")


@mistake()
def join_without_table(case: Case, said: None) -> Advice | None:
    """JOIN without the table to join.

    Wrong:  SELECT * FROM emp JOIN ON emp.dept_id = dept.id
    Right:  SELECT * FROM emp JOIN dept ON emp.dept_id = dept.id
    """
    for place in case.near():
        if case.layout.low(place - 1) == "join" and case.layout.low(place) in ("on", "using", "where", "join"):
            return Advice("no table stands behind JOIN", "name the table to join, before ON", (place - 1, place))
        if case.layout.low(place) == "join" and place == case.last:
            return Advice("no table stands behind JOIN", "name the table to join, then ON", (place, place))
    return None


@mistake()
def comma_before_join(case: Case, said: None) -> Advice | None:
    """A comma before JOIN.

    Tables are joined by JOIN or, the old way, by commas and conditions in WHERE; not by both at once.

    Wrong:  SELECT * FROM emp, JOIN dept ON emp.dept_id = dept.id
    Right:  SELECT * FROM emp JOIN dept ON emp.dept_id = dept.id
    """
    for place in case.near(back=3, ahead=1):
        if case.layout.low(place) != ",":
            continue
        after = place + 1
        while case.layout.low(after) in _KINDS:
            after += 1
        if case.layout.low(after) == "join":
            return Advice("a comma stands before JOIN", "take the comma out: JOIN joins by itself", (place, place))
    return None


@mistake()
def condition_on_cross_join(case: Case, said: None) -> Advice | None:
    """ON behind CROSS JOIN or NATURAL JOIN.

    CROSS JOIN pairs every row with every row, NATURAL JOIN uses all columns of the same name: neither takes a
    condition.

    Wrong:  SELECT * FROM emp CROSS JOIN dept ON emp.dept_id = dept.id
    Right:  SELECT * FROM emp JOIN dept ON emp.dept_id = dept.id
    """
    for place in case.near(back=1):
        if case.layout.low(place) not in ("on", "using"):
            continue
        join = _join_before(case, place)
        kind = case.layout.low(join - 1) if join is not None else ""
        if kind in ("cross", "natural"):
            return Advice(
                f"{kind.upper()} JOIN takes no {case.raw(place).upper()}",
                "for a condition use JOIN, which keeps the pairs that fulfil it",
                (place, place),
            )
    return None


@mistake()
def second_on(case: Case, said: None) -> Advice | None:
    """A second ON for one JOIN.

    Each JOIN has one ON. Its conditions are joined by AND.

    Wrong:  SELECT * FROM emp JOIN dept ON emp.dept_id = dept.id ON dept.id > 1
    Right:  SELECT * FROM emp JOIN dept ON emp.dept_id = dept.id AND dept.id > 1
    """
    for place in case.near(back=0):
        join = _join_before(case, place) if case.layout.low(place) == "on" else None
        if join is None:
            continue
        between = [at for at in case.layout.top(case.layout.branch(place)) if join < at < place]
        if any(case.layout.low(at) == "on" for at in between):
            return Advice("this JOIN has a second ON", "join the conditions with AND, behind the first", (place, place))
    return None


@mistake()
def join_before_from(case: Case, said: None) -> Advice | None:
    """JOIN before FROM, or without it.

    Tables stand in FROM: the first behind FROM itself, the others behind JOIN.

    Wrong:  SELECT name JOIN dept ON emp.dept_id = dept.id FROM emp
    Right:  SELECT name FROM emp JOIN dept ON emp.dept_id = dept.id
    """
    for place in case.near(back=1, ahead=1):
        if case.layout.low(place) == "join" and case.layout.clause(place) in (
            "select",
            "where",
            "group",
            "order",
            "having",
        ):
            return Advice(
                f"JOIN stands in {case.layout.clause(place).upper()}, but belongs to FROM",
                "FROM names the first table, each JOIN behind it another; WHERE comes after them",
                (place, place),
            )
    return None


@mistake()
def using_without_brackets(case: Case, said: None) -> Advice | None:
    """USING without brackets.

    Wrong:  SELECT * FROM emp JOIN sale USING id
    Right:  SELECT * FROM emp JOIN sale USING (id)
    """
    for place in case.near():
        if case.layout.low(place - 1) == "using" and case.layout.kind(place) in ("word", "name") and place:
            if case.layout.clause(place) != "using":
                continue
            return Advice("USING wants its columns in brackets", "write USING (…)", (place - 1, place))
    return None


@mistake()
def missing_join_word(case: Case, said: None) -> Advice | None:
    """LEFT, INNER and the like without JOIN.

    Wrong:  SELECT * FROM emp LEFT dept ON emp.dept_id = dept.id
    Right:  SELECT * FROM emp LEFT JOIN dept ON emp.dept_id = dept.id
    """
    for place in case.near():
        before = case.layout.low(place - 1)
        if before in _KINDS and case.layout.kind(place) in ("word", "name") and case.layout.low(place) not in _KINDS:
            if case.layout.low(place) == "join" or case.layout.clause(place - 1) not in ("from", "on"):
                continue
            return Advice(
                f"JOIN is missing behind {before.upper()}", f"write {before.upper()} JOIN", (place - 1, place - 1)
            )
    return None


@mistake()
def join_without_condition(case: Case, said: None) -> Advice | None:
    """JOIN without ON.

    ON says which rows of the two tables belong together. Where every row goes with every row, say CROSS JOIN.

    Wrong:  SELECT * FROM emp JOIN dept WHERE emp.dept_id = dept.id
    Right:  SELECT * FROM emp JOIN dept ON emp.dept_id = dept.id
    """
    for place in case.near(back=1):
        if place != case.at and case.layout.low(place + 1) != ".":
            continue
        join = _join_before(case, place)
        if join is not None and join != place and _lacks_condition(case, join, place):
            return _no_condition(join)
    joins = [at for at, token in enumerate(case.tokens) if token.low == "join"]
    open_joins = [at for at in joins if case.is_at_end and _lacks_condition(case, at, _end_of(case, at))]
    return _no_condition(open_joins[0]) if open_joins else None


def _no_condition(join: int) -> Advice:
    return Advice(
        "this JOIN has no ON: nothing says which rows belong together",
        "behind the table goes ON and the columns to compare; CROSS JOIN pairs every row with every row",
        (join, join),
    )


def _end_of(case: Case, join: int) -> int:
    """Where the next JOIN or clause begins, or the text ends."""
    after = [
        at for at in case.layout.top(case.layout.branch(join)) if at > join and case.layout.low(at) in _ENDS - {")"}
    ]
    return after[0] if after else len(case.tokens)


def _lacks_condition(case: Case, join: int, place: int) -> bool:
    """Between a JOIN and what stands there is but a table with its alias."""
    layout = case.layout
    if layout.low(join - 1) in _WITHOUT_CONDITION or layout.low(place) in ("on", "using", ".", "("):
        return False
    at_end = place == case.last and layout.low(place) not in _ENDS
    between = [at for at in layout.top(layout.branch(join)) if join < at < place + at_end]
    if not between or len(between) > 5 or any(layout.low(at) in _BETWEEN for at in between):
        return False
    return at_end or place >= len(case.tokens) or layout.low(place) in _ENDS or _reads_on(case, place)


def _reads_on(case: Case, place: int) -> bool:
    """A condition begins there, without ON before it."""
    return case.layout.low(place + 1) in (".", "=", "<", ">", "<=", ">=", "<>", "!=", "==")


def _join_before(case: Case, place: int) -> int | None:
    branch = case.layout.branch(place)
    joins = [at for at in case.layout.top(branch) if at <= place and case.layout.low(at) == "join"]
    return joins[-1] if joins else None
