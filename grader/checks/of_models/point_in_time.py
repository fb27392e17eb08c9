"""What a history is for: what was so, on that day?"""

from collections.abc import Sequence
from typing import Any

from grader.checks.of_models import check_of_model
from grader.modeling.intervals import who
from grader.modeling.judgement import SHOWN, Fault, Judgement, UnjudgedError, cell, counted, witness
from grader.modeling.subject import Subject
from grader.modeling.versions import FROM, UNTIL, Versions, laid_out, versions
from grader.values.names import quoted

_HELP = "let a version begin on the day of the change, and end where the next begins or the member goes"


@check_of_model(weight=6, asked=lambda exercise: bool(exercise.design.history))
def point_in_time(subject: Subject) -> Judgement:
    """Whether your versions tell what was in force on any day.

    Each member is asked for on the days on which a version begins or ends, in
    the source's history and in yours, and on the day before. Of members that
    were not there yet, or no more, nothing may be in force.

        WHERE day >= valid_from AND (day < valid_to OR valid_to IS NULL)

    A version that begins on the day it was loaded instead of the day of the
    change, or one that stays open when its member is deleted, shows here.
    """
    faults: list[Fault] = []
    unjudged: list[UnjudgedError] = []
    asked = 0
    for fact in subject.exercise.design.facts:
        if fact.name not in subject.exercise.design.history:
            continue
        try:
            one = versions(subject, fact)
        except UnjudgedError as error:
            unjudged.append(error)
            continue
        for number in range(len(subject.builds)):
            with laid_out(subject, one, number):
                moments, fault = _asked(subject, one)
            asked += moments
            if fault is not None:
                faults.append(fault)
                break
    if unjudged and not faults:
        raise unjudged[0]
    return Judgement(f"asked for {counted(asked, 'day')} of all members, your versions are right", tuple(faults))


def _asked(subject: Subject, one: Versions) -> tuple[int, Fault | None]:
    """The number of members and days, and what is wrong on some."""
    ask = subject.examiner.execute
    ask(f"CREATE OR REPLACE TEMP TABLE grid AS {_grid(one)}")
    for side in ("held", "true"):
        same = " AND ".join(f"g.{quoted(name)} = v.{quoted(name)}" for name in one.history.key)
        columns = ", ".join(f"v.{quoted(name)}" for name in (*one.history.key, *one.attributes))
        ask(
            f"CREATE OR REPLACE TEMP TABLE {side}_then AS SELECT {columns}, g.moment FROM temp.grid g "
            f"JOIN temp.{side}_versions v ON {same} AND v.{FROM} <= g.moment "
            f"AND (v.{UNTIL} IS NULL OR v.{UNTIL} > g.moment)"
        )
    try:
        ((moments,),) = ask("SELECT count(*) FROM temp.grid")
        ask(
            f"CREATE OR REPLACE TEMP TABLE wrong AS SELECT DISTINCT {one.keys}, moment "
            f"FROM ((FROM temp.held_then EXCEPT ALL FROM temp.true_then) "
            f"UNION ALL (FROM temp.true_then EXCEPT ALL FROM temp.held_then))"
        )
        ((wrong,),) = ask("SELECT count(*) FROM temp.wrong")
        return moments, _fault(subject, one, wrong) if wrong else None
    finally:
        ask("DROP TABLE temp.grid; DROP TABLE temp.held_then; DROP TABLE temp.true_then; DROP TABLE temp.wrong")


def _grid(one: Versions) -> str:
    """Members, and days on which something begins or ends, or ended the day before."""
    days = " UNION ".join(
        f"SELECT {one.keys}, {moment}{before} AS moment FROM temp.{side}_versions"
        for side in ("held", "true")
        for moment in (FROM, UNTIL)
        for before in ("", " - INTERVAL 1 DAY")
    )
    return f"SELECT * FROM ({days}) WHERE moment IS NOT NULL"


def _fault(subject: Subject, one: Versions, wrong: int) -> Fault:
    yours, wanted = (_then(subject, one, side) for side in ("held", "true"))
    shown = [
        (*place, _said(one, here, wanted[place]), _said(one, wanted[place], here)) for place, here in yours.items()
    ]
    *key, moment, found, expected = shown[0]
    message = f"{one.called}: {who(one, key)} on {cell(moment)}: {found}, expected {expected}"
    more = f", and so on {counted(wrong - 1, 'more day')} of members" if wrong > 1 else ""
    headings = [*(one.named(name) for name in one.history.key), "on", "yours", "expected"]
    return Fault(f"{message}{more}", _HELP, (witness("what was in force", headings, shown, wrong),))


def _then(subject: Subject, one: Versions, side: str) -> dict[tuple[Any, ...], list[tuple[Any, ...]]]:
    """Member and day, of the first that are wrong -> the attributes of all that was in force."""
    attributes = ", ".join(f"v.{quoted(name)}" for name in one.attributes) or "1"
    places = f"{one.keys}, moment"
    rows = subject.examiner.execute(
        f"SELECT {places}, v.moment IS NOT NULL, {attributes} "
        f"FROM (FROM temp.wrong ORDER BY ALL LIMIT {SHOWN}) w "
        f"LEFT JOIN temp.{side}_then v USING ({places}) ORDER BY ALL"
    )
    length = len(one.history.key) + 1
    found: dict[tuple[Any, ...], list[tuple[Any, ...]]] = {}
    for row in rows:
        some = found.setdefault(row[:length], [])
        if row[length]:
            some.append(row[length + 1 :])
    return found


def _said(one: Versions, these: Sequence[Sequence[Any]], those: Sequence[Sequence[Any]]) -> str:
    """What differs, in the learner's names."""
    if not these:
        return "nothing"
    if len(these) > 1:
        return f"{len(these)} versions"
    other = those[0] if len(those) == 1 else None
    return ", ".join(
        f"{one.named(name)} {'NULL' if value is None else cell(value)}"
        for place, (name, value) in enumerate(zip(one.attributes, these[0], strict=False))
        if other is None or other[place] != value
    )
