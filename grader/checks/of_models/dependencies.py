"""One fact in one place."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from grader.checks.of_models import check_of_model
from grader.modeling.judgement import Fault, Judgement, UnjudgedError, counted
from grader.modeling.redundancy import Said, said, shown
from grader.modeling.subject import Subject


@check_of_model(weight=8, asked=lambda exercise: bool(exercise.design.dependencies))
def dependencies(subject: Subject) -> Judgement:
    """Whether what depends on a key is stored once for each key.

    If a customer lives in one city, the city belongs where each customer has
    one row. In a table of orders it is stored as often as the customer orders;
    when the customer moves, all of these rows must change, and one is missed.

        CREATE TABLE orders (order_id INTEGER, customer_id INTEGER, city VARCHAR)
        CREATE TABLE customer (id INTEGER PRIMARY KEY, city VARCHAR)   -- right

    In a star only the tables of facts are looked at: dimensions may repeat a
    category's department for each product. Elsewhere that, too, is a table.
    """
    found = said(subject)
    if not found:
        if not any(subject.maps.values()):
            raise UnjudgedError("waits for lossless")
        return Judgement("the tables of facts hold nothing that depends on another key")
    faults = list(_faults(subject, [one for one in found if one.is_redundant]))
    judged = dict.fromkeys((one.dependency, False) for one in found)
    wrong = {one.dependency for one in found if one.is_redundant}
    count = len({dependency for dependency, _ in judged})
    told = f"{counted(count, 'dependency', 'dependencies')} stored once for each key"
    return Judgement(told, tuple(faults), 1 - len(wrong) / max(1, len(subject.exercise.design.dependencies)))


def _faults(subject: Subject, wrong: Sequence[Said]) -> Iterator[Fault]:
    ordered = sorted(wrong, key=_place)
    for (determinant, table), group in groupby(ordered, _place):
        some = list(group)
        called, listed = subject.tables[table].called, ", ".join(dict.fromkeys(one.name for one in some))
        worst = max(some, key=lambda one: one.times)
        key = ", ".join(determinant)
        message = f"`{called}` stores {listed} {worst.times:,} times for {worst.different:,} of {key}"
        yield Fault(message, f"move {listed} to a table with one row for each {key}", (shown(subject, worst),))


def _place(one: Said) -> tuple[tuple[str, ...], int]:
    return one.dependency.determinant, one.home.table
