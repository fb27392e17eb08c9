"""A model must be able to give back what its source knew."""

from collections.abc import Iterator

from grader.checks.of_models import check_of_model
from grader.modeling.column_map import ColumnMap
from grader.modeling.judgement import Fault, Judgement, counted
from grader.modeling.restored import Loss, loss
from grader.modeling.subject import Subject
from grader.values.pack import Fact


@check_of_model(weight=15)
def lossless(subject: Subject) -> Judgement:
    """Whether all facts come back from your tables, row for row.

    Your tables are joined again, by their foreign keys or by what their values
    say, beginning with the one that holds the grain, and what comes out is held
    against the source. Names do not matter, only values. An INNER JOIN in the
    load that loses rows, a DISTINCT that merges two, a dimension that lists its
    members twice, or a column that is left out all show here.

        JOIN customers USING (customer_id)        -- orders without one are lost
        LEFT JOIN customers USING (customer_id)   -- right

    Where values are stored in another form (split, joined, in other units), add
    a view that is named like the fact and has its columns: it is taken instead.
    """
    faults = [fault for fact in subject.exercise.design.facts for fault in _of_fact(subject, fact)]
    return Judgement("all rows of the source come back from your tables", tuple(faults))


def _of_fact(subject: Subject, fact: Fact) -> list[Fault]:
    if fact.name in subject.restored:
        return []
    found = subject.maps[fact.name]
    return [_homeless(subject, fact)] if found is None else list(_in_each(subject, found))


def _homeless(subject: Subject, fact: Fact) -> Fault:
    grain = " and ".join(fact.grain)
    told = f"{_of(subject, fact)}no table has a row for each {grain}"
    message = told if subject.tables else "the scripts make no table"
    return Fault(message, _view(subject, fact))


def _in_each(subject: Subject, found: ColumnMap) -> Iterator[Fault]:
    fact = found.wanted.fact
    for name in found.missing:
        near = f"; the nearest is right in {found.right[name]:.0%} of the rows" if found.right[name] else ""
        yield Fault(f"{_of(subject, fact)}no column holds {name}{near}", _view(subject, fact))
    for instance, table in enumerate(found.wanted.tables):
        lost = loss(subject.ground, found, f"record{instance}", table)
        if not lost.is_none:
            yield _fault(subject, found, lost, instance)
            return


def _fault(subject: Subject, found: ColumnMap, lost: Loss, instance: int) -> Fault:
    fact = found.wanted.fact
    parts = [
        f"{counted(lost.missing, 'row')} missing" if lost.missing else "",
        f"{counted(lost.extra, 'row')} too many" if lost.extra else "",
        f"{counted(lost.repeated, 'row')} repeated" if lost.repeated else "",
        *(f"{name} differs in {counted(count, 'row')}" for name, count in list(lost.changed.items())[:3]),
    ]
    told = f"{_of(subject, fact)}{', '.join(part for part in parts if part)}, of {lost.true:,}"
    if instance:
        told += " on another instance of the source, with other keys and in another order"
        return Fault(told, "load what the source holds; write no key or value of it into the scripts", lost.evidence)
    return Fault(told, _why(subject, found, lost), lost.evidence)


def _of(subject: Subject, fact: Fact) -> str:
    """Where there are several facts, which it is."""
    return f"{fact.name}: " if len(subject.exercise.design.facts) > 1 else ""


def _why(subject: Subject, found: ColumnMap, lost: Loss) -> str:
    tables = subject.tables
    for home in found.homes.values():
        for edge in home.way:
            if not edge.unique:
                child, parent = tables[edge.child].called, tables[edge.parent].called
                return (
                    f"joining {parent} to {child} by {', '.join(edge.columns)} fans out: "
                    f"{parent} lists members more than once"
                )
    root = tables[found.root].called
    grain = " and ".join(found.wanted.grain)
    if lost.unknown:
        return f"{root} has rows without {' and '.join(lost.unknown)}: one row for each {grain} is asked for"
    if lost.other:
        return (
            f"these rows differ in {' and '.join(lost.other)} alone: look for blanks, other case, or another form of it"
        )
    if lost.repeated or lost.extra:
        return f"look at how {root} is loaded: a join that fans out, or rows that were loaded twice"
    if lost.missing:
        return (
            f"look at how {root} is loaded: an INNER JOIN or a filter that drops rows, or a DISTINCT that merges them"
        )
    return "look at how these columns are loaded, and at which row of the other table a key leads to"


def _view(subject: Subject, fact: Fact) -> str:
    columns = ", ".join(one.name for one in subject.sources[0].facts[fact.name])
    return f"if it is there in another form, add a view `{fact.name}` with the columns {columns}"
