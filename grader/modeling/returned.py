"""Facts as a learner's tables give them back, in part: no more columns, and so no more joins, than are asked for."""

from collections.abc import Sequence

from grader.modeling.canonical import canonical
from grader.modeling.column_map import rebuilt
from grader.modeling.subject import Subject
from grader.modeling.views import contract
from grader.values.names import quoted
from grader.values.pack import Fact


def missing(subject: Subject, fact: Fact, names: Sequence[str]) -> list[str]:
    """Columns that nothing in the model holds."""
    found = subject.maps[fact.name]
    if subject.is_by_view(fact):
        return []
    return [name for name in names if found is None or name not in found.homes]


def returned(subject: Subject, fact: Fact, names: Sequence[str]) -> str:
    """SELECT of these columns, none of which is missing, by their types in the fact."""
    wanted = subject.wanted(fact)
    found = subject.maps[fact.name]
    if found is None or subject.is_by_view(fact):
        view = contract(subject.held, fact.name)
        assert view is not None
        rows = f"SELECT {', '.join(_of_view(view.column(name).type, name) for name in names)} FROM record0.{view.table}"
    elif any(name in wanted.masks for name in names):
        rows = _masked(subject, fact, names)
    else:
        rows = rebuilt(subject.ground, found.root, {name: found.homes[name] for name in names}, "record0")
    typed = ", ".join(f"TRY_CAST({quoted(name)} AS {_type(subject, fact, name)}) AS {quoted(name)}" for name in names)
    return f"SELECT {typed or '1 AS none'} FROM ({rows})"


def _of_view(kind: str, name: str) -> str:
    return f"{canonical(quoted(name), kind)} AS {quoted(name)}"


def _type(subject: Subject, fact: Fact, name: str) -> str:
    kind = subject.wanted(fact).heading(name).type
    return "VARCHAR" if kind.startswith("ENUM") else kind


def _masked(subject: Subject, fact: Fact, names: Sequence[str]) -> str:
    """Without what a model says of members that are not there."""
    wanted, found = subject.wanted(fact), subject.maps[fact.name]
    assert found is not None
    homes = {name: found.homes[name] for name in dict.fromkeys([*fact.grain, *names])}
    true = ", ".join(
        [f"{canonical(quoted(name), wanted.heading(name).type)} AS {quoted(name)}" for name in fact.grain]
        + [f"{quoted(mask)} IS NULL AS {quoted(f'no {mask}')}" for mask in set(wanted.masks.values())]
    )
    told = ", ".join(
        f"CASE WHEN {quoted(f'no {wanted.masks[name]}')} THEN NULL ELSE {quoted(name)} END AS {quoted(name)}"
        if name in wanted.masks
        else quoted(name)
        for name in names
    )
    rows = rebuilt(subject.ground, found.root, homes, "record0")
    using = ", ".join(quoted(name) for name in fact.grain)
    return f"SELECT {told} FROM ({rows}) LEFT JOIN (SELECT {true} FROM {wanted.tables[0]}) USING ({using})"
