"""Who is in a class: read from a CSV file, and recognised by what they hand in."""

import csv
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from grader.classroom.collecting.claims import Handed, answers_of
from grader.classroom.collecting.names import as_told, folded
from grader.errors import Mistake, SubmissionsError
from grader.pack.nearest import nearest, suggestion
from grader.pack.text import read_text
from grader.values.report import Person

COLUMNS = ("learner", "id", "email", "group")
_DELIMITERS = ",;\t"
_LONGEST_CELL = 300
_TOLD_AT_ONCE = 10
#: The nearest name is looked for of so many; it takes a while.
_MANY = 50


@dataclass(frozen=True, slots=True)
class Roster:
    path: Path
    people: tuple[Person, ...]
    #: Of people who share their name with somebody, what they are called here -> the name.
    namesakes: Mapping[str, str]

    def named(self, handed: Handed, notes: list[str], problems: list[str]) -> tuple[Handed, Handed]:
        """By learners as the roster names them, all that are on it first; and by groups.

        What is found under several names of somebody is put together; who is not on the roster keeps their name.
        """
        people: Handed = {person.learner: {} for person in self.people}
        groups: Handed = {}
        known = self._known()
        strangers = 0
        for learner, answers in handed.items():
            assert learner is not None
            meant = sorted(known.get(folded(learner), {("", learner)}))
            kind, name = meant[0]
            if len(meant) > 1:
                problems.append(self._unclear(learner, [" ".join(filter(None, one)) for one in meant]))
                continue
            if not kind:
                strangers += 1
                notes.append(self._stranger(learner, strangers <= _MANY))
            answers_of(groups if kind == "group" else people, name, answers)
        return people, groups

    def _known(self) -> dict[str, set[tuple[str, str]]]:
        """Name, id, email or group, folded -> learners and groups that are meant by it."""
        known: dict[str, set[tuple[str, str]]] = {}
        for person in self.people:
            for name in (self.namesakes.get(person.learner, person.learner), person.id, person.email):
                known.setdefault(folded(name), set()).add(("learner", person.learner))
            known.setdefault(folded(person.group), set()).add(("group", person.group))
        known.pop("", None)
        return known

    def _unclear(self, learner: str, meant: Sequence[str]) -> str:
        told = " and of ".join(map(as_told, meant))
        return f"{as_told(learner)}: is a name of {told} in {as_told(self.path)}\n    use an id or an email instead"

    def _stranger(self, learner: str, is_near_wanted: bool) -> str:
        names = (name for person in self.people for name in (person.learner, person.id, person.email) if name)
        near = nearest(learner, names) if is_near_wanted else None
        question = f"; did you mean `{as_told(near)}`?" if near else ""
        return f"{as_told(learner)}: is graded, but not in {as_told(self.path)}{question}"


def roster(path: Path) -> Roster:
    """
    Raises:
        SubmissionsError: the file cannot be read as a roster; all its mistakes at once.
    """
    text = read_text(path)
    if isinstance(text, Mistake):
        raise SubmissionsError(str(text))
    mistakes: list[Mistake] = []
    people = list(_people(path, text, mistakes))
    if not people and not mistakes:
        mistakes.append(Mistake(path, 0, "", "nobody is on this roster", "write a line for each learner"))
    mistakes += _twice(path, people)
    if mistakes:
        more = [f"… and {len(mistakes) - _TOLD_AT_ONCE:,} more like this"] * (len(mistakes) > _TOLD_AT_ONCE)
        raise SubmissionsError("\n".join([*map(str, mistakes[:_TOLD_AT_ONCE]), *more]))
    times = Counter(person.learner for _, person in people)
    called = [(_called(person) if times[person.learner] > 1 else person.learner, person) for _, person in people]
    return Roster(
        path,
        tuple(replace(person, learner=name) for name, person in called),
        {name: person.learner for name, person in called if name != person.learner},
    )


def _people(path: Path, text: str, mistakes: list[Mistake]) -> Iterator[tuple[int, Person]]:
    """With the lines they stand on."""
    header: dict[str, int] | None = None
    for line, row in _rows(path, text, mistakes):
        if header is None:
            header = {name.strip().lower(): place for place, name in enumerate(row)}
            if "learner" not in header:
                told = suggestion("learner", header, "columns") if len(header) < 20 else ""
                remedy = "name it in the first line; `id`, `email` and `group` are read, too"
                mistakes.append(Mistake(path, line, "", f"there is no column `learner`; {as_told(told)}", remedy))
                return
            continue
        cells = {name: row[place].strip() for name, place in header.items() if name in COLUMNS and place < len(row)}
        if any(len(cell) > _LONGEST_CELL or "\n" in cell for cell in cells.values()):
            mistakes.append(Mistake(path, line, "", "is no line of a roster", "is a quote not closed?"))
        elif not cells["learner"]:
            mistakes.append(Mistake(path, line, "learner", "is empty", "give the learner's name"))
        else:
            yield line, Person(**cells)


def _rows(path: Path, text: str, mistakes: list[Mistake]) -> Iterator[tuple[int, list[str]]]:
    """Those that are not empty."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    reader = csv.reader(text.splitlines(keepends=True), delimiter=max(_DELIMITERS, key=first.count), strict=True)
    line = 1
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            mistakes.append(Mistake(path, line, "", f"cannot be read as CSV: {error}", "is a quote not closed?"))
            return
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield line, row
        line = reader.line_num + 1


def _twice(path: Path, people: Sequence[tuple[int, Person]]) -> Iterator[Mistake]:
    """Ids and emails are one person's; so is a name, where there is nothing else to tell two apart."""
    unlike: dict[str, Callable[[Person], str]] = {
        "id": lambda person: person.id,
        "email": lambda person: person.email,
        "learner": lambda person: "" if person.id or person.email else person.learner,
    }
    for field, key in unlike.items():
        lines: dict[str, int] = {}
        for line, person in people:
            if (name := folded(key(person))) and lines.setdefault(name, line) != line:
                told = f"{as_told(key(person))} stands on line {lines[name]}, too"
                remedy = "an id or an email tells people apart" if field == "learner" else "keep one of the two"
                yield Mistake(path, line, field, told, remedy)


def _called(person: Person) -> str:
    return f"{person.learner} ({person.id or person.email})" if person.id or person.email else person.learner
