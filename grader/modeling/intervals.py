"""How versions of one member follow each other: never two at once, never none, never the same again."""

from collections.abc import Iterator, Sequence
from typing import Any

from grader.modeling.judgement import SHOWN, Fault, cell, counted, witness
from grader.modeling.subject import Subject
from grader.modeling.versions import FROM, MARK, UNTIL, Versions
from grader.values.names import quoted

_NEXT, _WAS = '"next from"', '"the same as before"'
#: Whether the truth has a version of the member in force at the moment at which one ends here.
_TRUE_THEN = (
    f"EXISTS (FROM temp.true_versions t WHERE {{same}} AND t.{FROM} <= h.{UNTIL} "
    f"AND (t.{UNTIL} IS NULL OR t.{UNTIL} > h.{UNTIL}))"
)


def interval_faults(subject: Subject, one: Versions) -> Iterator[Fault]:
    """Of the versions that are laid out."""
    for sought in (_two_current, _overlapping, _gaps, _none_current, _empty, _unchanged, _marked_wrongly):
        fault = sought(subject, one)
        if fault is not None:
            yield fault


def who(one: Versions, row: Sequence[Any]) -> str:
    """`nr 502`, in the learner's names."""
    return ", ".join(f"{one.named(name)} {cell(value)}" for name, value in zip(one.history.key, row, strict=False))


def _found(subject: Subject, one: Versions, rows: str, condition: str, message: str, help: str) -> Fault | None:
    """`message` may speak of {who}, of {start}, {end} and {next}."""
    columns = f"{one.keys}, {FROM}, {UNTIL}"
    ((count,),) = subject.examiner.execute(f"SELECT count(*) FROM {rows} h WHERE {condition}")
    if not count:
        return None
    shown = subject.examiner.execute(
        f"SELECT {columns}, {_NEXT} FROM {rows} h WHERE {condition} ORDER BY {columns} LIMIT {SHOWN}"
    )
    start, end, following = shown[0][-3:]
    told = message.format(who=who(one, shown[0]), start=cell(start), end=cell(end), next=cell(following))
    more = f", and so in {counted(count - 1, 'more case')}" if count > 1 else ""
    headings = [*(one.named(name) for name in one.history.key), one.named(one.history.start), "until", "next"]
    return Fault(f"{one.called}: {told}{more}", help, (witness("versions", headings, shown, count),))


def _followed(one: Versions) -> str:
    """Versions with the beginning of the next, and whether nothing is new since the one that they follow."""
    names = [quoted(name) for name in one.attributes]
    window = f"OVER (PARTITION BY {one.keys} ORDER BY {FROM}, {UNTIL} NULLS LAST)"
    same = [f"{name} IS NOT DISTINCT FROM lag({name}) {window}" for name in names] or ["FALSE"]
    return (
        f"(SELECT *, lead({FROM}) {window} AS {_NEXT}, lead({UNTIL}) {window} AS next_until, "
        f"lag({UNTIL}) {window} = {FROM} AND {' AND '.join(same)} AS {_WAS} FROM temp.held_versions)"
    )


def _same_member(one: Versions) -> str:
    return " AND ".join(f"t.{quoted(name)} IS NOT DISTINCT FROM h.{quoted(name)}" for name in one.history.key)


def _two_current(subject: Subject, one: Versions) -> Fault | None:
    is_open = MARK if one.implied and one.mark else f"{UNTIL} IS NULL"
    rows = (
        f"(SELECT {one.keys}, min({FROM}) AS {FROM}, NULL AS {UNTIL}, max({FROM}) AS {_NEXT} FROM temp.held_versions "
        f"WHERE {is_open} GROUP BY {one.keys} HAVING count(*) > 1)"
    )
    message = "{who} has two versions in force, from {start} and from {next}"
    return _found(subject, one, rows, "TRUE", message, "close the version before when you add the next")


def _overlapping(subject: Subject, one: Versions) -> Fault | None:
    condition = f"{_NEXT} IS NOT NULL AND ({UNTIL} > {_NEXT} OR ({UNTIL} IS NULL AND next_until IS NOT NULL))"
    message = "{who} has versions that overlap: one from {start}, not over when the next begins on {next}"
    help = "let a version end where the next begins, and let no moment belong to both"
    return _found(subject, one, _followed(one), condition, message, help)


def _gaps(subject: Subject, one: Versions) -> Fault | None:
    condition = f"{UNTIL} < {_NEXT} AND {UNTIL} > {FROM} AND {_TRUE_THEN.format(same=_same_member(one))}"
    message = "{who} has no version from {end} to {next}"
    help = "let a version end where the next begins"
    return _found(subject, one, _followed(one), condition, message, help)


def _none_current(subject: Subject, one: Versions) -> Fault | None:
    true = _TRUE_THEN.format(same=_same_member(one))
    message = "{who} has no version any more from {end} on"
    help = "leave the newest version open, as long as the source has its member"
    return _found(subject, one, _followed(one), f"{_NEXT} IS NULL AND {UNTIL} > {FROM} AND {true}", message, help)


def _empty(subject: Subject, one: Versions) -> Fault | None:
    message = "{who} has a version from {start} that is over when it begins"
    help = "a version that was never in force is none: correct the row instead of closing it"
    return _found(subject, one, _followed(one), f"{UNTIL} <= {FROM}", message, help)


def _unchanged(subject: Subject, one: Versions) -> Fault | None:
    true = f"EXISTS (FROM temp.true_versions t WHERE {_same_member(one)} AND t.{FROM} = h.{FROM})"
    message = "{who} has a version from {start} in which nothing is other than before"
    help = "add a version only where a column differs: IS DISTINCT FROM, not <>, where it may be NULL"
    return _found(subject, one, _followed(one), f"{_WAS} AND NOT {true}", message, help)


def _marked_wrongly(subject: Subject, one: Versions) -> Fault | None:
    if one.mark is None:
        return None
    rows = _followed(one)
    ((in_force, newest),) = subject.examiner.execute(
        f"SELECT count(*) FILTER ({MARK} <> ({UNTIL} IS NULL)), "
        f"count(*) FILTER ({MARK} <> ({_NEXT} IS NULL)) FROM {rows}"
    )
    if not in_force or not newest:
        return None
    message = f"{one.mark.column} and the dates of {{who}} do not agree on the version from {{start}}"
    help = f"set {one.mark.column} in the same statement that closes a version"
    return _found(subject, one, rows, f"{MARK} <> ({UNTIL} IS NULL)", message, help)
