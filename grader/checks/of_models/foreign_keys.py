"""What a row refers to must be there."""

from collections.abc import Iterator

from grader.checks.of_models import check_of_model
from grader.modeling.entities import entities
from grader.modeling.judgement import Fault, Judgement, UnjudgedError, cell, counted, witness
from grader.modeling.paths import Edge
from grader.modeling.probes import Probes, is_reference, is_rule, probes
from grader.modeling.subject import Subject


@check_of_model(weight=6, asked=lambda exercise: bool(exercise.design.dependencies or exercise.design.facts[1:]))
def foreign_keys(subject: Subject) -> Judgement:
    """Whether a reference to what is not there is refused.

    For each step that leads from one of your tables to another, a row is given
    a key that the other table does not have. A row that is accepted is one that
    an INNER JOIN loses later, and that nobody can explain.

        CREATE TABLE sale (…, customer_key INTEGER)
        CREATE TABLE sale (…, customer_key INTEGER REFERENCES customer (key))

    The second is right; what it refers to must be a PRIMARY KEY or UNIQUE, and
    be made and filled before.
    """
    used = list(dict.fromkeys(_used(subject)))
    if not used:
        if not any(subject.maps.values()):
            raise UnjudgedError("waits for lossless")
        said = "no table refers to another: all is said in one"
        if not _asks_for_more(subject):
            return Judgement(said)
        return Judgement("", (Fault(said, "give what has a key of its own a table of its own, and refer to it"),))
    with probes(subject) as tries:
        found = {edge: _accepted(subject, tries, edge) for edge in used}
    faults = tuple(one for one in found.values() if isinstance(one, Fault))
    refused = sum(one is True for one in found.values())
    said = f"{counted(refused, 'reference')} to what is not there {'is' if refused == 1 else 'are'} refused"
    if untried := len(found) - refused - len(faults):
        said += f"; {counted(untried, 'other')} could not be tried"
    return Judgement(said, faults, refused / max(1, refused + len(faults)))


def _asks_for_more(subject: Subject) -> bool:
    """Whether something is known by another key than that of a fact."""
    design = subject.exercise.design
    grains = [set(fact.grain) for fact in design.facts]
    return any(set(one.determinant) not in grains for one in design.dependencies)


def _used(subject: Subject) -> Iterator[Edge]:
    """Steps by which facts come back, each as its child refers to its parent; declared ones; and what should be one."""
    for found in subject.maps.values():
        for home in found.homes.values() if found else ():
            for edge in home.way:
                if edge.backwards:
                    yield Edge(edge.parent, edge.referred, edge.child, edge.columns, declared=True)
                elif edge.unique:
                    yield edge
    yield from (edge for edge in subject.ground.edges if edge.declared and not edge.backwards)
    yield from _meant(subject)


def _meant(subject: Subject) -> Iterator[Edge]:
    """Tables that name a thing by its key, without a way to the table that has a row for each."""
    there = {(edge.child, edge.parent) for edge in subject.ground.edges if edge.declared}
    there |= {
        (edge.child, edge.parent)
        for found in subject.maps.values()
        for home in (found.homes.values() if found else ())
        for edge in home.way
    }
    for entity in entities(subject):
        for found in subject.maps.values():
            homes = [found.homes.get(name) for name in entity.names] if found else []
            ends = {(home.way, home.table) for home in homes if home is not None}
            if None in homes or len(ends) != 1 or entity.is_history:
                continue
            ((_, table),) = ends
            columns = tuple(home.column for home in homes if home is not None)
            if table != entity.table and not {(table, entity.table), (entity.table, table)} & there:
                yield Edge(table, columns, entity.table, entity.columns, declared=False)


def _accepted(subject: Subject, tries: Probes, edge: Edge) -> Fault | bool | None:
    """What is wrong, or whether it was refused; None where it could not be tried."""
    child, parent = subject.tables[edge.child].called, subject.tables[edge.parent].called
    news = {here: tries.fresh(edge.parent, there) for here, there in zip(edge.columns, edge.referred, strict=True)}
    changes = {here: sql for here, sql in news.items() if sql is not None}
    for row in tries.rows(edge.child, edge.columns) if changes else ():
        received, _ = tries.received({(edge.child, row): changes}, is_reference if edge.declared else is_rule)
        if received == "refused":
            return True
        if received == "accepted":
            (value,) = subject.examiner.execute(f"SELECT {', '.join(changes.values())}")
            which = ", ".join(str(cell(one)) for one in value)
            listed, there = ", ".join(edge.columns), ", ".join(edge.referred)
            message = f"`{child}` accepts {listed} {which}, which no row of `{parent}` has"
            names = [one.name for one in subject.tables[edge.child].columns]
            shown = witness(f"a row of {child}, before", names, [tries.shown(edge.child, names, row)], 1)
            return Fault(message, f"declare `{listed}` of `{child}` REFERENCES {parent} ({there})", (shown,))
    return True if edge.declared else None
