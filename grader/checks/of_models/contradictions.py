"""What can be said twice can be said in two ways."""

from grader.checks.of_models import check_of_model
from grader.modeling.entities import Entity, entities
from grader.modeling.judgement import Fault, Judgement, UnjudgedError, cell, counted, told, witness
from grader.modeling.probes import Probes, Reception, probes
from grader.modeling.redundancy import Said, said
from grader.modeling.subject import Subject
from grader.values.names import quoted
from grader.values.pack import Dependency


@check_of_model(weight=4, asked=lambda exercise: bool(exercise.design.dependencies))
def contradictions(subject: Subject) -> Judgement:
    """Whether your tables can say two things of which only one can be true.

    For each thing that depends on a key, a second value is tried for the same
    key: in one of the rows that repeat it, or in a second row for that key. A
    model that takes it lets a product be both pen and ink.

        CREATE TABLE sale (…, product_id INTEGER, category VARCHAR)
        CREATE TABLE product (id INTEGER PRIMARY KEY, category VARCHAR)   -- right

    Where each value stands once, under a key that is enforced, there is no room
    for a second.
    """
    if not any(subject.maps.values()):
        raise UnjudgedError("waits for lossless")
    repeated, known = said(subject), list(entities(subject))
    results: dict[Dependency, Fault | Reception] = {}
    with probes(subject) as tries:
        for dependency in subject.exercise.design.dependencies:
            rows = [one for one in repeated if one.dependency == dependency and one.is_redundant]
            homes = [one for one in known if one.names == dependency.determinant and not one.is_history]
            if rows:
                results[dependency] = _changed(subject, tries, rows[0])
            elif homes:
                results[dependency] = _added(subject, tries, homes[0], dependency)
    faults = tuple(one for one in results.values() if isinstance(one, Fault))
    refused = sum(one == "refused" for one in results.values())
    if not faults and not refused:
        raise UnjudgedError("no second value could be tried")
    message = f"{counted(refused, 'second value')} for the same key refused"
    return Judgement(message, faults, refused / max(1, refused + len(faults)))


def _changed(subject: Subject, tries: Probes, one: Said) -> Fault | Reception:
    """Another value in one of the rows that repeat it."""
    table, column = one.home.table, one.home.column
    found: Reception = "untried"
    for row in tries.rows(table, [column]):
        sql = _other(subject, tries, table, column, row)
        if sql is None:
            continue
        found, _ = tries.received({(table, row): {column: sql}})
        if found == "accepted":
            return _fault(subject, tries, one, row, sql)
        if found == "refused":
            break
    return found


def _fault(subject: Subject, tries: Probes, one: Said, row: int, sql: str) -> Fault:
    called = subject.tables[one.home.table].called
    ((new,),) = subject.examiner.execute(f"SELECT {sql}")
    (old,) = tries.shown(one.home.table, [one.home.column], row)
    key = ", ".join(one.dependency.determinant)
    message = f"`{called}` could record the same {key} with {one.name} {cell(old)} and {cell(new)}"
    shown = witness(f"{called}: one of its rows, before and after", [one.name, "then"], [(old, cell(new))], 1)
    return Fault(message, f"store {one.name} once for each {key}", (shown,))


def _other(subject: Subject, tries: Probes, table: int, column: str, row: int) -> str | None:
    """Another value that the table knows; a new one where each may stand once."""
    if subject.ground.overlaps.is_unique((table, column)):
        return tries.fresh(table, column)
    name, mine = quoted(column), tries.value(table, column, row)
    other = f"(SELECT {name} FROM {tries.name(table)} WHERE {name} <> {mine} ORDER BY ALL LIMIT 1)"
    ((there,),) = subject.examiner.execute(f"SELECT {other} IS NOT NULL")
    return other if there else tries.fresh(table, column)


def _added(subject: Subject, tries: Probes, entity: Entity, dependency: Dependency) -> Fault | Reception:
    """A second row for the same key, with all else of another row."""
    called = subject.tables[entity.table].called
    found: Reception = "untried"
    for row in tries.rows(entity.table, entity.columns):
        found = tries.doubled(entity.table, row, entity.columns)
        if found == "accepted":
            values = tries.shown(entity.table, entity.columns, row)
            message = f"`{called}` could record {told(entity.names, values)} with two {dependency.dependents[0]}"
            shown = witness(f"a row of {called}", entity.columns, [values], 1)
            return Fault(message, f"declare UNIQUE ({', '.join(entity.columns)}) on `{called}`", (shown,))
        if found == "refused":
            break
    return found
