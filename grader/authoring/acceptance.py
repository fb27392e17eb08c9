"""An answer that is to lie in `accept/`: its text without its author, and a name that tells what it uses."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from grader.sql.comments import without_comments
from grader.sql.constructs import uses
from grader.sql.nameless import without_layout
from grader.sql.reading import trees_of
from grader.sql.scripts import FIRST, joined, parts
from grader.values.pack import Construct, Exercise, Pack, Script

_OTHERWISE = "another_way"
#: Constructs that a name tells of.
_TOLD = 2
_LOAD = "load"


@dataclass(frozen=True, slots=True)
class Candidate:
    """What is to be written: a file, or a folder of them."""

    path: Path
    #: File of the folder -> its text; of a file that stands alone, the name is empty.
    files: dict[str, str]
    #: Whether comments are left in it, since it is not known what is one.
    has_comments: bool

    @property
    def script(self) -> Script:
        alone = self.files.get("")
        return Script(self.path, joined(self.files.items()) if alone is None else alone)


def candidate(pack: Pack, exercise: Exercise, text: str, name: str | None) -> Candidate:
    """`text` is that of the answer as handed in, a folder of files joined."""
    files = _renamed([(part.name, part.text) for part in parts(text)])
    bare = {inner: without_comments(whole, pack.dialect) for inner, whole in files.items()}
    texts = {inner: files[inner] if one is None else one for inner, one in bare.items() if one != ""}
    name = name or _telling(exercise, "\n".join(texts.values()), pack.dialect)
    path = exercise.folder / "accept" / (f"{name}.sql" if "" in texts else name)
    return Candidate(_free(path, exercise), texts, None in bare.values())


def same_as(exercise: Exercise, text: str) -> Script | None:
    """The author's own answer that is the same but for comments and layout."""
    authors = (exercise.solution, *exercise.accept, *(wrong.script for wrong in exercise.reject))
    bare = without_layout(text)
    return next((script for script in authors if without_layout(script.text) == bare), None)


def with_accepted(pack: Pack, exercise: Exercise, script: Script) -> tuple[Pack, Exercise]:
    more = replace(exercise, accept=(*exercise.accept, script))
    exercises = tuple(more if one is exercise else one for one in pack.exercises)
    return replace(pack, exercises=exercises), more


def _renamed(files: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Files of a folder, run in the same order: they too may be called like their author."""
    if [name for name, _ in files] == [""]:
        return dict(files)
    others = [text for name, text in files if name.lower() != FIRST]
    width = len(str(len(others)))
    named = {name.lower(): text for name, text in files if name.lower() == FIRST}
    numbers = [f"_{place:0{width}}" if len(others) > 1 else "" for place in range(1, len(others) + 1)]
    return named | {f"{_LOAD}{number}.sql": text for number, text in zip(numbers, others, strict=True)}


def _telling(exercise: Exercise, text: str, dialect: str) -> str:
    """By what it uses and the solution does not, or the other way round."""
    mine, theirs = _used(text, dialect), _used(exercise.solution.text, dialect)
    if mine is None or theirs is None:
        return _OTHERWISE
    more = [construct for construct in mine if construct not in theirs]
    less = [f"without_{construct}" for construct in theirs if construct not in mine]
    return ("_and_".join(more[:_TOLD] or less[:1]) or _OTHERWISE).replace(" ", "_")


def _used(text: str, dialect: str) -> list[Construct] | None:
    """None where a text cannot be read."""
    trees = trees_of(text, dialect)
    if not trees:
        return None
    return [construct for construct in get_args(Construct) if any(uses(tree, construct) for tree in trees)]


def _free(path: Path, exercise: Exercise) -> Path:
    """With a number behind it where the name is taken."""
    taken = {script.path.stem.casefold() for script in exercise.accept}
    number, stem = 1, path.stem
    while path.stem.casefold() in taken:
        number += 1
        path = path.with_name(f"{stem}_{number}{path.suffix}")
    return path
