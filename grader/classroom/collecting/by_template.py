"""What learners handed in, found by a template."""

from collections.abc import Collection, Iterator
from pathlib import Path

from grader.classroom.collecting.claims import (
    AUTHORS_OF_MODELS,
    Catalogue,
    Handed,
    Key,
    answers_of,
    claimed,
    in_folders,
    of_parts,
    only,
    strays,
)
from grader.classroom.collecting.handed_in import HandedIn
from grader.classroom.collecting.leaves import NOTEBOOK, SQL, ZIP, Leaf, as_asked
from grader.classroom.collecting.names import as_told, folded
from grader.classroom.collecting.parts import parts_of
from grader.classroom.collecting.templates import Match, Template, is_template, template
from grader.errors import SubmissionsError
from grader.pack.nearest import suggestion

#: More names than this are not told with what is missing.
_FEW = 12


def by_template(
    where: Path, catalogue: Catalogue, asked: Collection[Key], notes: list[str], problems: list[str]
) -> Handed:
    """Learner -> what is for which exercise; a path of a single file is a template, too.

    Raises:
        SubmissionsError: no file is there, or none says for which exercise it is.
    """
    meant = template(where)
    search = _Search(meant, catalogue, notes, problems)
    matches = list(meant.matches(catalogue, notes) if is_template(where) else _alone(where, catalogue))
    unnamed = [match for match in matches if not search.claim(match)]
    if len(asked) == 1:
        for match in unnamed:
            search.take(match, *asked)
    elif unnamed and not any(search.handed.values()) and not search.folders and not problems:
        raise SubmissionsError(_unnamed(meant, unnamed[0].leaf))
    else:
        notes += strays([match.leaf for match in unnamed], catalogue)
    if not matches:
        raise SubmissionsError(_nothing(meant, catalogue))
    for learner, folder in meant.learners().items():
        if learner not in search.handed:
            search.handed[learner] = {}
            notes.append(f"{as_told(folder)}: holds no file like {as_told(meant.text)}")
    return search.result()


def _alone(path: Path, catalogue: Catalogue) -> Iterator[Match]:
    yield Match(as_asked(path), None, tuple(catalogue.of_file(path, path.parent)), path.stem)


class _Search:
    """What a template's matches come to."""

    def __init__(self, meant: Template, catalogue: Catalogue, notes: list[str], problems: list[str]) -> None:
        self.handed: Handed = {}
        #: Of answers that are folders, the files in them.
        self.folders: dict[tuple[str | None, Key], list[Leaf]] = {}
        self._meant = meant
        self._catalogue = catalogue
        self._notes = notes
        self._problems = problems

    def claim(self, match: Match) -> bool:
        """False of a file of SQL that does not say for which exercise it is."""
        leaf, keys = match.leaf, self._named(match)
        # Whoever handed in something is there, whatever it was.
        self.handed.setdefault(match.learner, {})
        if leaf.suffix == NOTEBOOK:
            self._take_parts(match, parts_of(leaf, self._notes))
        elif leaf.suffix == ZIP:
            inside = claimed(leaf.path, [leaf], self._catalogue, self._notes, self._problems)
            answers_of(self.handed, match.learner, inside)
        elif (leaf.suffix != SQL and not self._meant.takes_any_suffix) or self._is_authors(leaf, keys):
            self._notes += strays([leaf], self._catalogue) if leaf.suffix != SQL else []
        elif not match.keys and (self._meant.names_exercise or self._meant.names_pack):
            self._notes.append(self._unknown(match))
        elif keys:
            key = only(leaf, self._catalogue.among(keys, leaf.path.parts[:-1]), self._problems)
            if key is not None:
                self.take(match, key)
        else:
            parts = parts_of(leaf, self._notes)
            self._take_parts(match, parts)
            return bool(parts)
        return True

    def take(self, match: Match, key: Key) -> None:
        if self._is_part(key):
            self.folders.setdefault((match.learner, key), []).append(match.leaf)
        else:
            answers_of(self.handed, match.learner, {key: [HandedIn(match.leaf.path, (match.leaf,))]})

    def result(self) -> Handed:
        for (learner, key), files in self.folders.items():
            answers_of(self.handed, learner, {key: in_folders(files)})
        return self.handed

    def _take_parts(self, match: Match, parts: list[Leaf]) -> None:
        above = [*match.leaf.path.parts[:-1], *(pack for pack, _ in match.keys if self._names_only_pack)]
        for part, key in of_parts(parts, above, self._catalogue, self._notes, self._problems):
            answers_of(self.handed, match.learner, {key: [HandedIn(part.path, (part,))]})

    def _named(self, match: Match) -> tuple[Key, ...]:
        """For which exercises a file may be by the template, or by its own name where the template leaves that open."""
        if match.keys and not self._names_only_pack:
            return match.keys
        if self._meant.names_exercise or not self._meant.is_of_folders or self._meant.takes_authors:
            return ()
        found = self._catalogue.of_file(match.leaf.path, self._meant.root)
        return tuple(key for key in found if key in match.keys or not self._names_only_pack)

    @property
    def _names_only_pack(self) -> bool:
        return self._meant.names_pack and not self._meant.names_exercise

    def _unknown(self, match: Match) -> str:
        noun, names = (
            ("exercise", self._catalogue.names) if self._meant.names_exercise else ("pack", self._catalogue.packs)
        )
        lead = f"{match.leaf.told}: `{as_told(match.written)}` is no {noun}, and the file was not graded"
        return f"{lead}; {suggestion(folded(match.written), names, f'{noun}s')}"

    def _is_part(self, key: Key) -> bool:
        return self._meant.is_of_folders and folded(key[1]) in self._catalogue.models

    def _is_authors(self, leaf: Leaf, keys: Collection[Key]) -> bool:
        if self._meant.takes_authors:
            return False
        inner = leaf.path.relative_to(self._meant.root)
        if any(map(self._is_part, keys)):
            return inner.name.lower() in AUTHORS_OF_MODELS or self._catalogue.has_authors(inner)
        return self._catalogue.is_authors(inner)


def _nothing(meant: Template, catalogue: Catalogue) -> str:
    few = len(catalogue.names) <= _FEW and meant.names_exercise
    names = f"\n    exercises: {', '.join(catalogue.names)}" if few else ""
    return f"{as_told(meant.text)}: no file in {as_told(meant.root)}/ is named like this{names}"


def _unnamed(meant: Template, leaf: Leaf) -> str:
    marker = "put a line `-- exercise: NAME` before each answer in the file"
    if leaf.path.as_posix() == meant.text:
        return f"{leaf.told}: nothing says for which exercise it is\n    name one behind the pack, or {marker}"
    lead = f"{as_told(meant.text)}: nothing says for which exercise {leaf.told} is"
    return f"{lead}\n    put {{exercise}} into the template, or {marker}"
