"""Files that answer several exercises, as one leaf for each part."""

from functools import partial
from pathlib import Path

from grader.classroom import marked
from grader.classroom.leaves import NOTEBOOK, READ, SQL, Leaf, too_large
from grader.classroom.marked import MOST, Part
from grader.classroom.names import as_told
from grader.classroom.notebooks import cells
from grader.pack import Undecodable, decode, is_blank
from grader.values.run import Failure

_WITHOUT = "a cell that is to be graded begins with a line `-- exercise: NAME`"


def parts_of(leaf: Leaf, notes: list[str]) -> list[Leaf]:
    """Of a file of SQL or a notebook; none where no line `-- exercise: NAME` is found. What is left over is told."""
    if leaf.is_link or leaf.suffix not in (SQL, NOTEBOOK):
        return []
    data = leaf.content(READ[leaf.suffix])
    text = data if isinstance(data, Failure) else decode(data)
    if leaf.suffix == NOTEBOOK:
        return _of_notebook(leaf, text, notes)
    # What cannot be read is told as a file that belongs to no exercise.
    return _of_text(leaf, text, notes) if isinstance(text, str) else []


def _of_text(leaf: Leaf, text: str, notes: list[str]) -> list[Leaf]:
    found = marked.parts(text)
    if len(found) > MOST:
        return _too_many(leaf, notes)
    if found and not is_blank(text[: found[0].start]):
        notes.append(f"{leaf.told}: what stands before line {found[0].line}, `-- exercise: …`, was not graded")
    return [_part(leaf, leaf.path, text, part, part.line) for part in found]


def _of_notebook(leaf: Leaf, text: str | Undecodable | Failure, notes: list[str]) -> list[Leaf]:
    inside = cells(text) if isinstance(text, str) else _reason(text)
    if isinstance(inside, str):
        notes.append(f"{leaf.told}: was not graded: {as_told(inside)}")
        return []
    leaves = []
    for number, cell in inside:
        place = Path(f"{leaf.path}, cell {number}")
        found = marked.parts(cell)[:MOST]
        if found and not is_blank(cell[: found[0].start]):
            notes.append(f"{as_told(place)}: was not graded: {_WITHOUT}; here it is line {found[0].line}")
            continue
        leaves += [_part(leaf, place, cell, part, part.line * (part is not found[0])) for part in found]
    if len(leaves) > MOST:
        return _too_many(leaf, notes)
    if not leaves:
        notes.append(f"{leaf.told}: nothing in it was graded: {_WITHOUT}")
    return leaves


def _too_many(leaf: Leaf, notes: list[str]) -> list[Leaf]:
    notes.append(f"{leaf.told}: was not graded: it has more than {MOST:,} lines `-- exercise: NAME`")
    return []


def _part(leaf: Leaf, place: Path, text: str, part: Part, line: int) -> Leaf:
    return Leaf(place, partial(_content, place.name, text, part), exercise=part.exercise, line=line)


def _content(name: str, text: str, part: Part, limit: int) -> bytes | Failure:
    """Made when it is read: a thousand parts of a file of a thousand pages would be too much at once."""
    if part.end - part.start > limit:
        return too_large(as_told(name), limit)
    return part.of(text).encode("utf-8", "surrogatepass")


def _reason(problem: Undecodable | Failure) -> str:
    return problem.message if isinstance(problem, Failure) else f"line {problem.line}: {problem.problem}"
