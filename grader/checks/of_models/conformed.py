"""Facts about the same things must lead to the same rows."""

from collections.abc import Mapping

from grader.checks.of_models import check_of_model
from grader.modeling.entities import end_tables
from grader.modeling.judgement import Fault, Judgement
from grader.modeling.subject import Subject


@check_of_model(weight=3, asked=lambda exercise: bool(exercise.design.facts[1:] and exercise.design.dependencies))
def conformed(subject: Subject) -> Judgement:
    """Whether facts that speak of the same things share one table of them.

    Sales and visits of a customer can be laid side by side only if both lead to
    the same row for that customer. Two tables of customers, one for each, drift
    apart with the first correction that reaches only one.

        CREATE TABLE sales_customer (…); CREATE TABLE visits_customer (…)
        CREATE TABLE customer (…)                          -- right, for both

    Give both tables of facts the same key of that one table.
    """
    shared: dict[str, str] = {}
    faults: list[Fault] = []
    for names in dict.fromkeys(one.determinant for one in subject.exercise.design.dependencies):
        ends = {
            fact: end_tables(subject, found, names)
            for fact, found in subject.maps.items()
            if found and all(name in found.homes for name in names)
        }
        key = ", ".join(names)
        if len(ends) < 2 or not any(ends.values()):
            continue
        common = frozenset.intersection(*ends.values())
        if common:
            shared[key] = subject.tables[min(common)].called
        else:
            faults.append(_fault(subject, key, ends))
    said = "; ".join(f"{key} leads all to `{table}`" for key, table in shared.items())
    kept = len(shared) / max(1, len(shared) + len(faults))
    return Judgement(said or "these facts have no table to share", tuple(faults), kept)


def _fault(subject: Subject, key: str, ends: Mapping[str, frozenset[int]]) -> Fault:
    without = [fact for fact, tables in ends.items() if not tables]
    tables = list(dict.fromkeys(subject.tables[min(some)].called for some in ends.values() if some))
    if without:
        message = f"{', '.join(without)} does not lead to `{tables[0]}`, which lists each {key}"
        return Fault(message, f"refer to the row of `{tables[0]}` from there, too")
    message = f"{' and '.join(f'`{name}`' for name in tables)} both list each {key}"
    return Fault(message, "keep one of them, and let all facts refer to it")
