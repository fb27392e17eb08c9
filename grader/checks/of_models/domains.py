"""What cannot be must not be stored, and what can be must."""

from collections.abc import Sequence
from dataclasses import replace

from grader.checks.of_models import check_of_model
from grader.modeling.column_map import ColumnMap
from grader.modeling.judgement import Fault, Judgement, UnjudgedError, counted, witness
from grader.modeling.probes import probes
from grader.modeling.recipes import Received, is_there, received
from grader.modeling.subject import Subject
from grader.modeling.versions import versions
from grader.values.pack import Row


@check_of_model(weight=8, asked=lambda exercise: bool(exercise.design.bad or exercise.design.legal))
def domains(subject: Subject) -> Judgement:
    """Whether impossible values are refused, and unusual ones accepted.

    Rows of yours are changed so that they break a rule of the task (a negative
    quantity, an end before its beginning), and so that they just keep to it
    (a discount of 0). Types, NOT NULL, CHECK, ENUM and foreign keys to a table
    of the legal values are all as good.

        quantity INTEGER
        quantity INTEGER NOT NULL CHECK (quantity > 0)     -- right

    A CHECK lets NULL pass. One that compares two columns stands behind them:
    CHECK (shipped_on >= ordered_on).
    """
    design = subject.exercise.design
    meant = [(row, is_bad) for rows, is_bad in ((design.bad, True), (design.legal, False)) for row in rows]
    maps = [_with_end(subject, one) for one in subject.maps.values() if one]
    held = [(row, is_bad, found) for row, is_bad in meant if (found := _holder(maps, row))]
    if not held:
        raise UnjudgedError("waits for lossless")
    with probes(subject) as tries:
        results = [
            (is_bad, received(subject, tries, one, row, is_bad))
            for row, is_bad, one in held
            if is_bad or not is_there(subject, one, row)
        ]
    tried = [(is_bad, one) for is_bad, one in results if one is not None]
    faults = [fault for is_bad, one in tried if (fault := _fault(one, is_bad)) is not None]
    refused = sum(is_bad and one.reception == "refused" for is_bad, one in tried)
    accepted = sum(not is_bad and one.reception == "accepted" for is_bad, one in tried)
    said = f"{counted(refused, 'impossible row')} refused, {counted(accepted, 'unusual one')} accepted"
    if there := len(held) - len(results):
        said += f", {there} of the kind loaded"
    if untried := len(meant) - len(tried) - there:
        said += f"; {untried} could not be tried"
    if refused == 0 and not faults and design.bad:
        raise UnjudgedError("none of the rows could be tried")
    return Judgement(said, tuple(faults), _kept(tried))


def _kept(tried: Sequence[tuple[bool, Received]]) -> float:
    """Who refuses nothing accepts all that is legal for no reason."""
    good = [is_bad for is_bad, one in tried if _fault(one, is_bad) is None]
    return len(good) / max(1, len(tried)) if any(good) or not any(is_bad for is_bad, _ in tried) else 0.0


def _with_end(subject: Subject, found: ColumnMap) -> ColumnMap:
    """Of a history, with the column that says until when: facts come back without it."""
    history = subject.exercise.design.history.get(found.wanted.name)
    if history is None:
        return found
    end = versions(subject, found.wanted.fact).end
    if end is None:
        return found
    heading = next(one for one in subject.sources[0].facts[found.wanted.name] if one.name == history.end)
    wanted = replace(found.wanted, columns=(*found.wanted.columns, heading))
    homes, right = {**found.homes, history.end: end}, {**found.right, history.end: 0.0}
    return replace(found, wanted=wanted, homes=homes, right=right)


def _holder(maps: Sequence[ColumnMap], row: Row) -> ColumnMap | None:
    return next((one for one in maps if all(name in one.homes for name in row.values)), None)


def _fault(one: Received, is_bad: bool) -> Fault | None:
    if one.reception != ("accepted" if is_bad else "refused"):
        return None
    called = " and ".join(f"`{name}`" for name in one.tables)
    shown = witness("the row before", one.before[0], [one.before[1]], 1)
    if is_bad:
        help_ = "add a NOT NULL, a CHECK, or a type that has no such value"
        return Fault(f"{called} accept{'s' if len(one.tables) == 1 else ''} {one.values}", help_, (shown,))
    message = f"{called} refuse{'s' if len(one.tables) == 1 else ''} {one.values}: {one.said}"
    return Fault(message, "the task allows it: make the rule no stricter than it asks", (shown,))
