"""The gradebook that a learning platform exported, with points written into it and all else left as it is.

Whose row is whose is settled by what is certain before what is likely, and left alone where it is not clear: a grade in
a stranger's row is worse than one that is said to be missing. A grade that was there is replaced, and that is said.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from grader.reporters.parts.sheet import Sheet
from grader.reporters.parts.tables import clean, number
from grader.values.report import Outcome, Report

#: Named in a note before the rest is only counted.
_NAMED = 8
_POINT, _COMMA = re.compile(r"\d+\.\d+"), re.compile(r"\d+,\d+")


@dataclass(frozen=True, slots=True)
class Filled:
    text: str
    #: What was done and what was not.
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A learner's: what tells for certain whose it is, and what they are called."""

    place: int
    keys: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grade:
    """What a column can hold: the points of a pack, of an exercise, or of all that was graded."""

    title: str
    names: frozenset[str]
    points: float
    #: By learner; None where a human must look first.
    scores: Mapping[str, float | None]
    #: An exercise stands back behind a pack of the same name.
    of_exercise: bool = False


@dataclass(frozen=True, slots=True)
class Gradebook:
    sheet: Sheet
    rows: tuple[Row, ...]
    #: Columns that may be filled -> what their headings may stand for.
    columns: Mapping[int, str]
    #: Where a new column has what could be had, if anywhere.
    points_row: int | None = None
    #: Values that are no grade, and rows that may not be changed: both stay.
    fixed: frozenset[str] = frozenset()
    locked: frozenset[int] = frozenset()
    #: Numbers are written as some languages do.
    has_commas: bool = False

    def filled(self, report: Report, columns: Mapping[int, Grade], new: Sequence[Grade], also: "Also") -> Filled:
        matched, unfound, unclear = _matched(self.rows, report, also)
        values: dict[tuple[int, int], str] = {}
        notes: list[str] = []
        for column, grade in columns.items():
            notes += self._fill(column, grade, matched, values)
        added = []
        for grade in new:
            written = {row.place: grade.scores.get(learner) for learner, row in matched.items()}
            cells = {place: self._number(score) for place, score in written.items() if score is not None}
            added.append({**cells, 0: grade.title, **self._possible(grade)})
            notes.append(f"no column fits {clean(grade.title)}: it has a new one, with {_counted(len(cells), 'grade')}")
            notes += _waiting(grade)
        graded = {row.place for row in matched.values()}
        ungraded = [self.name(row) for row in self.rows if row.place not in graded]
        notes += _listed("not in the gradebook, and not written", unfound)
        notes += _listed("not clear which row is theirs, and not written", unclear)
        notes += _listed("in the gradebook, and not among those graded", ungraded)
        return Filled(self.sheet.changed(values, added), tuple(notes))

    def name(self, row: Row) -> str:
        return next(filter(None, (*row.names, *row.keys)), f"row {row.place + 1}")

    def _possible(self, grade: Grade) -> dict[int, str]:
        return {} if self.points_row is None else {self.points_row: self._number(grade.points)}

    def _fill(
        self, column: int, grade: Grade, matched: Mapping[str, Row], values: dict[tuple[int, int], str]
    ) -> Iterator[str]:
        replaced, kept, count = [], [], 0
        for learner, row in matched.items():
            score = grade.scores.get(learner)
            if score is None:
                continue
            old, new = self.sheet.value(row.place, column), self._number(score)
            if old in self.fixed or row.place in self.locked:
                kept.append(f"{self.name(row)} {old}".strip())
                continue
            count += 1
            if _same(old, new):
                continue
            if old not in ("", "-"):
                replaced.append(f"{self.name(row)} {old} → {new}")
            values[row.place, column] = self._written(new)
        heading = f"`{clean(self.sheet.headings[column])}`"
        yield f"{heading}: {_counted(count, 'grade')} of {clean(grade.title)}"
        yield from _listed(f"{heading}, in place of another grade", replaced)
        yield from _listed(f"{heading}, left as it was", kept)
        yield from _waiting(grade)

    def _number(self, score: float) -> str:
        return number(score).replace(".", ",") if self.has_commas else number(score)

    def _written(self, value: str) -> str:
        return f'"{value}"' if self.sheet.delimiter in value else value


#: What a learner may be called beside what outcomes and the roster call them: certain keys, and names.
Also = Callable[[str], tuple[tuple[str, ...], tuple[str, ...]]]


def grades(report: Report) -> list[Grade]:
    """Of each pack, then of each exercise."""
    found = []
    for pack, title in report.titles.items():
        names = frozenset({folded(title), folded(pack)})
        points = sum(task.points for task in report.tasks if task.pack == pack)
        mine = [outcome for outcome in report.outcomes if outcome.pack == pack]
        found.append(Grade(title, names, points, _sums(mine)))
    for task in report.tasks:
        names = frozenset({folded(task.title), folded(task.exercise)})
        mine = [one for one in report.outcomes if (one.pack, one.exercise) == (task.pack, task.exercise)]
        found.append(Grade(task.title, names, task.points, _sums(mine), of_exercise=True))
    return found


def whole(report: Report) -> Grade:
    title = " and ".join(report.titles.values())
    return Grade(title, frozenset(), sum(task.points for task in report.tasks), _sums(report.outcomes))


def _sums(outcomes: Sequence[Outcome]) -> dict[str, float | None]:
    sums: dict[str, float | None] = {}
    for outcome in outcomes:
        learner = outcome.learner or ""
        before = sums.get(learner, 0.0)
        sums[learner] = None if before is None or outcome.score is None else before + outcome.score
    return sums


def fitting(book: Gradebook, report: Report) -> tuple[dict[int, Grade], list[Grade], list[str]]:
    """What goes into which column, what needs a new one, and what is not clear."""
    known = grades(report)
    found: dict[int, Grade] = {}
    unclear = []
    for column, name in book.columns.items():
        fit = [grade for grade in known if folded(name) in grade.names]
        fit = [grade for grade in fit if not grade.of_exercise] or fit
        if len(fit) > 1:
            unclear.append(f"`{clean(book.sheet.headings[column])}` fits {len(fit)} exercises, and was not filled")
        elif fit:
            found[column] = fit[0]
    twice = [one for one, count in Counter(map(id, found.values())).items() if count > 1]
    for column in [column for column, grade in found.items() if id(grade) in twice]:
        heading, title = clean(book.sheet.headings[column]), clean(found.pop(column).title)
        unclear.append(f"`{heading}` is one of several columns for {title}, and was not filled")
    new = [] if found or unclear else [grade for grade in known if not grade.of_exercise]
    return found, new, unclear


def has_commas(sheet: Sheet, columns: Collection[int]) -> bool:
    """As the platform itself wrote what stands in the columns of grades."""
    cells = [sheet.value(place, column) for place in range(1, len(sheet.rows)) for column in columns]
    return any(map(_COMMA.fullmatch, cells)) and not any(map(_POINT.fullmatch, cells))


def other_points(heading: str, told: str, grade: Grade) -> Iterator[str]:
    """What the platform says can be had, where that is something else here."""
    if told and not _same(told, number(grade.points)):
        title = clean(grade.title)
        yield f"`{clean(heading)}` is out of {clean(told)} there, {title} out of {number(grade.points)} here"


def _matched(rows: Sequence[Row], report: Report, also: Also) -> tuple[dict[str, Row], list[str], list[str]]:
    """Learner -> row; those without one, and those of whom it is not clear."""
    people = {person.learner: person for person in report.roster}
    certain = [_index([row.keys for row in rows], fold) for fold in (str.strip, _uncased)]
    likely = [_index([row.names for row in rows], fold) for fold in (str.strip, folded)]
    found: dict[str, Row] = {}
    unfound: list[str] = []
    unclear: list[str] = []
    for learner in (score.learner or "" for score in report.learners):
        keys, names = also(learner)
        person = people.get(learner)
        known = (learner, *keys, *((person.id, person.email) if person is not None else ()))
        by_key, by_name = _hits(certain, known), _hits(likely, (learner, *names))
        # Where both tell, they must not contradict each other: an id may by chance be that of somebody else there.
        hits = by_key & by_name if by_key and by_name else by_key | by_name
        if len(hits) == 1:
            found[learner] = rows[hits.pop()]
        else:
            (unclear if by_key or by_name else unfound).append(learner)
    claimed = Counter(row.place for row in found.values())
    unclear += [learner for learner, row in found.items() if claimed[row.place] > 1]
    return {learner: row for learner, row in found.items() if claimed[row.place] == 1}, unfound, unclear


_Index = tuple[Callable[[str], str], Mapping[str, set[int]]]


def _index(columns: Sequence[Sequence[str]], fold: Callable[[str], str]) -> _Index:
    """Each text, as it is compared, with the rows that have it."""
    index: dict[str, set[int]] = {}
    for place, texts in enumerate(columns):
        for text in filter(None, map(fold, texts)):
            index.setdefault(text, set()).add(place)
    return fold, index


def _hits(indexes: Sequence[_Index], texts: Sequence[str]) -> set[int]:
    """By the strictest comparison that finds any."""
    for fold, index in indexes:
        hits = {place for text in texts if fold(text) for place in index.get(fold(text), ())}
        if hits:
            return hits
    return set()


def _uncased(text: str) -> str:
    return text.strip().casefold()


def folded(text: str) -> str:
    """Letters and digits alone, whatever their case and accents: folders are named by what systems make of names.

    >>> folded("Lovelace, Ada"), folded("lovelace_ada"), folded("José")
    ('lovelaceada', 'lovelaceada', 'jose')
    """
    return "".join(sign for sign in unicodedata.normalize("NFKD", text).casefold() if sign.isalnum())


def _same(old: str, new: str) -> bool:
    try:
        return float(old.replace(",", ".")) == float(new.replace(",", "."))
    except ValueError:
        return False


def _waiting(grade: Grade) -> Iterator[str]:
    yield from _listed(
        f"no grade of {clean(grade.title)} before a human has looked",
        [learner for learner, score in grade.scores.items() if score is None],
    )


def _listed(what: str, names: Sequence[str]) -> Iterator[str]:
    if names:
        more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
        yield f"{what}: {'; '.join(map(clean, names[:_NAMED]))}{more}"


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
