"""Finds and reads what learners handed in; nothing that is not understood is passed over in silence."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from grader.classroom.collecting.claims import (
    ANSWER_FOLDER,
    AUTHORS_OF_MODELS,
    Catalogue,
    Handed,
    Key,
    answers_of,
    claimed,
    doubles,
    is_answer,
    takes_folder,
)
from grader.classroom.collecting.groups import shared
from grader.classroom.collecting.handed_in import Given, HandedIn, given
from grader.classroom.collecting.homes import homes, unwrapped
from grader.classroom.collecting.leaves import READ, SQL, ZIP, Folder, OnDisk
from grader.classroom.collecting.names import as_told, folded
from grader.errors import SubmissionsError
from grader.later import Later
from grader.pack.disk import is_file, is_folder
from grader.pack.nearest import misspelt
from grader.values.pack import Exercise, Pack
from grader.values.report import Person, Submission
from grader.values.run import Failure

if TYPE_CHECKING:
    from grader.classroom.collecting.archives import class_in
    from grader.classroom.collecting.by_template import by_template
    from grader.classroom.collecting.roster import Roster
    from grader.classroom.collecting.templates import is_template
else:
    # Those who work in the pack itself need none of these.
    class_in = Later("grader.classroom.collecting.archives:class_in")
    by_template = Later("grader.classroom.collecting.by_template:by_template")
    is_template = Later("grader.classroom.collecting.templates:is_template")

ANSWER = "answer.sql"
_TOLD_AT_ONCE = 10


@dataclass(frozen=True, slots=True)
class Entry:
    """One exercise of one learner: what they handed in, or why there is nothing to run."""

    pack: Pack
    exercise: Exercise
    learner: str | None
    submission: Submission | None
    failure: Failure | None


@dataclass(frozen=True, slots=True)
class Collected:
    entries: tuple[Entry, ...]
    #: Sentences about files that belong to no exercise, and people who are on no roster.
    notes: tuple[str, ...] = ()
    roster: tuple[Person, ...] = ()


def beside_exercises(packs: Sequence[Pack]) -> Collected:
    """The one learner who works in the packs themselves: `answer.sql`, or a folder `answer`, beside each exercise.

    Raises:
        SubmissionsError: two files are there for one exercise.
    """
    notes: list[str] = []
    answers = {
        (pack.name, exercise.name): there
        for pack in packs
        for exercise in pack.exercises
        if (there := _beside(exercise, notes))
    }
    _require_none(doubles(answers))
    return Collected(_entries({None: _read(answers, packs, notes)}, packs), tuple(notes))


def handed_in(
    where: Path, packs: Sequence[Pack], asked: Collection[Key] = (), roster: "Roster | None" = None
) -> Collected:
    """Submissions in a folder, an archive, one file, or wherever a template leads.

    `asked` are the exercises that are graded: where it is only one, files need not name it.

    Raises:
        SubmissionsError: nothing is there, or it is not clear which file is for which exercise.
    """
    notes: list[str] = []
    problems: list[str] = []
    catalogue = Catalogue.of(packs)
    are_named = roster is not None
    if is_folder(where):
        handed = _in_folder(OnDisk(where), catalogue, are_named, notes, problems)
    elif is_file(where) and where.suffix.lower() == ZIP:
        folder = unwrapped(class_in(where, notes), catalogue)
        handed = _in_folder(folder, catalogue, are_named, notes, problems)
    else:
        _require_searchable(where)
        handed = by_template(where, catalogue, asked, notes, problems)
    return _collected(where, handed, packs, roster, notes, problems)


def _in_folder(folder: Folder, catalogue: Catalogue, are_named: bool, notes: list[str], problems: list[str]) -> Handed:
    """Of one learner (`DIR/<exercise>.sql`) or of a class (`DIR/<learner>/…`, `DIR/<learner>.sql`)."""
    handed: Handed = {}
    for home in homes(folder, catalogue, are_named, notes, problems):
        answers_of(handed, home.learner, claimed(home.path, home.leaves, catalogue, notes, problems))
    if not handed:
        remedy = "put in <exercise>.sql, or a folder for each learner"
        raise SubmissionsError(f"{as_told(folder.path)}: nothing is handed in here\n    {remedy}")
    return handed


def _require_searchable(where: Path) -> None:
    if is_file(where) and where.suffix.lower() not in READ:
        remedy = "a folder of submissions, a .zip archive of one, or an .sql or .ipynb file of several answers"
        raise SubmissionsError(f"{as_told(where)}: must be {remedy}\n    unpack it first, if it is an archive")
    if not is_file(where) and not is_template(where):
        raise SubmissionsError(f"{as_told(where)}: no such folder of submissions")


def started(folder: Path, packs: Sequence[Pack]) -> dict[Key, Path]:
    """What one learner has in a folder already: pack and exercise -> a file or folder for it."""
    found = claimed(folder, OnDisk(folder).files([]), Catalogue.of(packs), [], [])
    return {exercise: answers[0].path for exercise, answers in found.items()}


def started_beside(exercise: Exercise) -> Path | None:
    """The learner's work beside an exercise, whatever the case of its name and the number of its copies."""
    return next((answer.path for answer in _beside(exercise, [])), None)


def _beside(exercise: Exercise, notes: list[str]) -> list[HandedIn]:
    """What is written in an exercise's own folder: one answer, or else too many."""
    place = OnDisk(exercise.folder)
    inside = place.files([], deep=False)
    files = [leaf for leaf in inside if leaf.suffix == SQL]
    answers = [HandedIn(leaf.path, (leaf,)) for leaf in files if is_answer(leaf.path)]
    if takes_folder(exercise):
        # A link is told where it is read.
        links = [leaf for leaf in inside if leaf.is_link and folded(leaf.path.name) == ANSWER_FOLDER]
        answers += [HandedIn(leaf.path, (leaf,)) for leaf in links]
        folders = [place / name for name in place.folders() if folded(name) == ANSWER_FOLDER]
        answers += [answer for folder in folders if (answer := _answer_in(folder, notes)).files]
        own = {leaf.path for leaf in files if leaf.path.name.lower() in AUTHORS_OF_MODELS or is_answer(leaf.path)}
        strays = [leaf for leaf in files if leaf.path not in own]
        notes += [f"{leaf.told}: was not graded; put it into `{ANSWER_FOLDER}/`" for leaf in strays]
    else:
        strays = [leaf for leaf in files if misspelt(leaf.path.name, [ANSWER]) and not is_answer(leaf.path)]
        notes += [f"{leaf.told}: was not graded; rename it to {ANSWER} if it is the answer" for leaf in strays]
    return answers


def _answer_in(folder: OnDisk, notes: list[str]) -> HandedIn:
    """The .sql files right in a folder."""
    files = [leaf for leaf in folder.files(notes) if leaf.suffix == SQL]
    notes += [f"{leaf.told}: lies too deep and was not graded" for leaf in files if leaf.path.parent != folder.path]
    return HandedIn(folder.path, tuple(leaf for leaf in files if leaf.path.parent == folder.path), is_folder=True)


def _collected(
    where: Path,
    handed: Handed,
    packs: Sequence[Pack],
    roster: "Roster | None",
    notes: list[str],
    problems: list[str],
) -> Collected:
    groups: Handed = {}
    if roster is not None:
        if None in handed:
            remedy = "with a roster, each learner's files lie in a folder of their name, or a template says {learner}"
            raise SubmissionsError(f"{as_told(where)}: it is not said whose these answers are\n    {remedy}")
        handed, groups = roster.named(handed, notes, problems)
    for answers in (*handed.values(), *groups.values()):
        problems += doubles(answers)
    _require_none(problems)
    read = {learner: _read(answers, packs, notes) for learner, answers in handed.items()}
    if roster is not None:
        common = {group: _read(answers, packs, notes) for group, answers in groups.items()}
        read = shared(roster.people, read, common, notes)
    people = () if roster is None else roster.people
    return Collected(_entries(read, packs), tuple(dict.fromkeys(notes)), people)


def _read(answers: Mapping[Key, Sequence[HandedIn]], packs: Sequence[Pack], notes: list[str]) -> dict[Key, Given]:
    names = {folded(exercise.name) for pack in packs for exercise in pack.exercises}
    read = {}
    for pack in packs:
        for exercise in pack.exercises:
            key = (pack.name, exercise.name)
            read[key] = given(next(iter(answers.get(key, ())), None), exercise, names, notes)
    return read


def _entries(read: Mapping[str | None, Mapping[Key, Given]], packs: Sequence[Pack]) -> tuple[Entry, ...]:
    return tuple(
        Entry(pack, exercise, learner, one.submission, one.failure)
        for learner, answers in read.items()
        for pack in packs
        for exercise in pack.exercises
        for one in (answers[pack.name, exercise.name],)
    )


def _require_none(problems: Sequence[str]) -> None:
    """All at once, but a class that misunderstood as one need not be told a thousand times."""
    more = len(problems) - _TOLD_AT_ONCE
    if problems:
        raise SubmissionsError(
            "\n".join([*problems[:_TOLD_AT_ONCE], *([f"… and {more:,} more like this"] * (more > 0))])
        )
