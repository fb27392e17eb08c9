"""Where files of submissions are, by a template such as `hw3-{learner}/**/{exercise}/answer.sql`."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePath

from grader.classroom.collecting.archives import class_in, opened
from grader.classroom.collecting.claims import Catalogue, Key
from grader.classroom.collecting.leaves import ZIP, Folder, Leaf, OnDisk
from grader.classroom.collecting.names import COPY, as_told
from grader.errors import SubmissionsError
from grader.feedback.printable import as_text
from grader.pack.disk import is_file, is_folder
from grader.pack.nearest import suggestion

PLACEHOLDERS = ("learner", "exercise", "pack")
_SIGNS = re.compile(r"[{}*?]")
_PIECES = re.compile(r"\{([^{}]*)\}|(\*+)|(\?)|([^{}*?]+|[{}])")
_FOLDERS = "**"
_FLAGS = re.IGNORECASE | re.DOTALL


@dataclass(frozen=True, slots=True)
class Match:
    leaf: Leaf
    #: None where the template has no `{learner}`.
    learner: str | None
    #: The exercises that it may be for, by `{exercise}` and `{pack}`; none where the names are nobody's.
    keys: tuple[Key, ...]
    #: What stands at `{exercise}`, or else at `{pack}`, as written.
    written: str = ""


@dataclass(frozen=True)
class Template:
    text: str
    root: Path
    #: Below the root, one for each folder and the file.
    parts: tuple[str, ...]

    @property
    def names_exercise(self) -> bool:
        return "{exercise}" in self.text

    @property
    def names_pack(self) -> bool:
        return "{pack}" in self.text

    @property
    def is_of_folders(self) -> bool:
        """The last part names neither learner nor exercise: the files of a folder may be one answer."""
        return not re.search(r"\{(learner|exercise)\}", self.parts[-1])

    @property
    def takes_authors(self) -> bool:
        """A file that is asked for by its own name is taken, whoever it is usually from."""
        return not _SIGNS.search(self.parts[-1])

    @property
    def takes_any_suffix(self) -> bool:
        suffix = PurePath(self.parts[-1]).suffix
        return bool(suffix) and not _SIGNS.search(suffix)

    def matches(self, catalogue: Catalogue, notes: list[str]) -> Iterator[Match]:
        """By path. An archive is as good as a folder."""
        patterns = self._patterns(catalogue)
        anything = re.compile(_whole(self.parts, {}), _FLAGS)
        for leaf, inner in self._files(notes):
            path = unicodedata.normalize("NFC", "/".join(inner))
            found = [(keys, match) for keys, pattern in patterns if (match := pattern.fullmatch(path))]
            keys, match = found[0] if found else ((), anything.fullmatch(path))
            if match is None:
                continue
            written = match.groupdict()
            learner = written.get("learner")
            name = written.get("exercise") or written.get("pack") or ""
            yield Match(leaf, None if learner is None else as_text(learner), keys, name)

    def learners(self) -> dict[str, Path]:
        """Those who have a folder, whatever is in it; none where it cannot be told from others."""
        place = next((place for place, part in enumerate(self.parts[:-1]) if "{learner}" in part), None)
        if place is None or _FOLDERS in self.parts[:place] or self.parts[place].count("{") > 1:
            return {}
        folders: list[tuple[Folder, tuple[str, ...]]] = [(self._top([]), ())]
        for single in self._singles[: place + 1]:
            folders = [
                (folder / name, (*above, name))
                for folder, above in folders
                for name in folder.folders()
                if single.fullmatch(unicodedata.normalize("NFC", name))
            ]
        pattern = re.compile(_whole(self.parts[: place + 1], {}), _FLAGS)
        found = [
            (pattern.fullmatch(unicodedata.normalize("NFC", "/".join(above))), folder) for folder, above in folders
        ]
        return {as_text(match["learner"]): folder.path for match, folder in found if match}

    def _patterns(self, catalogue: Catalogue) -> list[tuple[tuple[Key, ...], re.Pattern[str]]]:
        """One for each name that may be meant, the longest first: that of another may be its end."""
        asked: dict[tuple[tuple[str, str], ...], list[Key]] = {}
        for pack, exercise in catalogue.keys if self.names_exercise or self.names_pack else ():
            names = (("exercise", exercise),) * self.names_exercise + (("pack", pack),) * self.names_pack
            asked.setdefault(names, []).append((pack, exercise))
        ordered = sorted(asked, key=lambda names: -sum(len(name) for _, name in names))
        return [(tuple(asked[names]), re.compile(_whole(self.parts, dict(names)), _FLAGS)) for names in ordered]

    def _files(self, notes: list[str]) -> Iterator[tuple[Leaf, tuple[str, ...]]]:
        """Those that may match, and the path below the root; what cannot is not looked at."""
        waiting: list[tuple[Folder, tuple[str, ...], frozenset[int]]] = [(self._top(notes), (), self._reached({0}))]
        while waiting:
            folder, above, states = waiting.pop()
            for leaf in folder.files(notes, deep=False):
                reached = self._step(states, leaf.path.name)
                if len(self.parts) in reached:
                    yield leaf, (*above, leaf.path.name)
                elif reached and leaf.is_link:
                    notes.append(f"{leaf.told}: is a symbolic link, which is not followed")
                elif reached and leaf.suffix == ZIP and not leaf.is_packed and (inside := opened(leaf, notes)):
                    waiting.append((inside, (*above, leaf.path.name), reached))
            for name in reversed(folder.folders()):
                if reached := self._step(states, name):
                    waiting.append((folder / name, (*above, name), reached))

    def _top(self, notes: list[str]) -> Folder:
        if is_folder(self.root):
            return OnDisk(self.root)
        archive = next((path for path in self.root.parents if path.suffix.lower() == ZIP and is_file(path)), self.root)
        if is_file(archive) and archive.suffix.lower() == ZIP:
            folder: Folder = class_in(archive, notes)
            inner = self.root.relative_to(archive).parts
            while inner and inner[0] in folder.folders():
                folder, inner = folder / inner[0], inner[1:]
            if not inner:
                return folder
        raise SubmissionsError(f"{as_told(self.text)}: there is no folder {as_told(self.root)}")

    def _step(self, states: frozenset[int], name: str) -> frozenset[int]:
        """Where in the parts one may be behind a folder or file of this name."""
        after = set()
        name = unicodedata.normalize("NFC", name)
        for state in states:
            if state == len(self.parts):
                continue
            if self.parts[state] == _FOLDERS:
                after.add(state)
            elif self._singles[state].fullmatch(name):
                after.add(state + 1)
        return self._reached(after)

    def _reached(self, states: set[int]) -> frozenset[int]:
        """`**` may be no folder at all."""
        for state in sorted(states):
            while state < len(self.parts) and self.parts[state] == _FOLDERS:
                state += 1
                states.add(state)
        return frozenset(states)

    @cached_property
    def _singles(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(_pattern(part, {}, set()), _FLAGS) for part in self.parts)


def is_template(path: Path) -> bool:
    return bool(_SIGNS.search(str(path)))


def template(path: Path) -> Template:
    """
    Raises:
        SubmissionsError: it has a placeholder that there is not.
    """
    text = path.as_posix()
    for name in re.findall(r"\{([^{}]*)\}", text):
        if name not in PLACEHOLDERS:
            told = suggestion(name, PLACEHOLDERS, "placeholders")
            raise SubmissionsError(f"{as_told(text)}: there is no placeholder `{{{as_told(name)}}}`; {told}")
    if re.search(r"[{}]", re.sub(r"\{[^{}]*\}", "", text)):
        raise SubmissionsError(f"{as_told(text)}: a brace stands alone\n    placeholders are {{learner}}, {{exercise}}")
    above = next((place for place, part in enumerate(path.parts) if _SIGNS.search(part)), len(path.parts) - 1)
    return Template(text, Path(*path.parts[:above]), path.parts[above:])


def _whole(parts: Sequence[str], names: dict[str, str]) -> str:
    """A pattern of the path below the root, in which names are those of an exercise and its pack."""
    pattern, seen = "", set[str]()
    for place, part in enumerate(parts):
        is_last = place == len(parts) - 1
        if part == _FOLDERS:
            pattern += ".+" if is_last else "(?:[^/]+/)*"
        else:
            pattern += _pattern(part, names, seen) + ("" if is_last else "/")
    return pattern


def _pattern(part: str, names: dict[str, str], seen: set[str]) -> str:
    """Of one part; a placeholder that was there before is the same again."""
    pattern = ""
    for name, stars, mark, text in _PIECES.findall(part):
        if stars or mark:
            pattern += "[^/]*" if stars else "[^/]"
        elif text:
            pattern += re.escape(unicodedata.normalize("NFC", text))
        else:
            pattern += f"(?P={name})" if name in seen else f"(?P<{name}>{_named(names.get(name))})"
            seen.add(name)
    return pattern


def _named(name: str | None) -> str:
    """As people write a name: any case, `-`, `_` and blanks alike, a copy's number behind it."""
    if name is None:
        return "[^/]+"
    written = ("[-_\\s]" if re.match(r"[-_\s]", letter) else re.escape(letter) for letter in name)
    return unicodedata.normalize("NFC", "".join(written)) + f"{COPY}*"
