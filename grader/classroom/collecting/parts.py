"""Files that answer several exercises, as one leaf for each part."""

from functools import partial
from pathlib import Path

from grader.classroom.collecting import marked
from grader.classroom.collecting.leaves import NOTEBOOK, READ, SAVE_AS_UTF8, SQL, Leaf, too_large, unreadable
from grader.classroom.collecting.marked import MOST, Part
from grader.classroom.collecting.names import as_told
from grader.classroom.collecting.notebooks import cells
from grader.pack import decode, is_blank
from grader.values.run import Failure

_WITHOUT = "a cell that is to be graded begins with a line `-- exercise: NAME`"


def is_marked(leaf: Leaf) -> bool:
    """Whether a file of SQL has lines `-- exercise: NAME`, though it may be no text otherwise."""
    return bool(marked.parts(_read(leaf)[0]))


def parts_of(leaf: Leaf, notes: list[str]) -> list[Leaf]:
    """Of a file of SQL or a notebook; none where no line `-- exercise: NAME` is found. What is left over is told."""
    if leaf.is_link or leaf.suffix not in (SQL, NOTEBOOK):
        return []
    text, problem = _read(leaf)
    return (_of_notebook if leaf.suffix == NOTEBOOK else _of_text)(leaf, text, problem, notes)


def _read(leaf: Leaf) -> tuple[str, str]:
    """The text, and why it cannot be graded, in which case the text is good for finding markers in it."""
    data = leaf.content(READ[leaf.suffix])
    if isinstance(data, Failure):
        return "", data.message
    text = decode(data)
    if isinstance(text, str):
        return text, ""
    near = decode(data.replace(b"\0", b"").decode("latin-1").encode())
    return near if isinstance(near, str) else "", f"line {text.line}: {text.problem}"


def _of_text(leaf: Leaf, text: str, problem: str, notes: list[str]) -> list[Leaf]:
    found = marked.parts(text)
    if len(found) > MOST:
        return _too_many(leaf, notes)
    if found and not is_blank(text[: found[0].start]) and not problem:
        notes.append(f"{leaf.told}: what stands before line {found[0].line}, `-- exercise: …`, was not graded")
    return [_part(leaf, leaf.path, text, part, part.line, problem) for part in found]


def _of_notebook(leaf: Leaf, text: str, problem: str, notes: list[str]) -> list[Leaf]:
    inside = problem or cells(text)
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


def _part(leaf: Leaf, place: Path, text: str, part: Part, line: int, problem: str = "") -> Leaf:
    return Leaf(place, partial(_content, as_told(place.name), text, part, problem), exercise=part.exercise, line=line)


def _content(name: str, text: str, part: Part, problem: str, limit: int) -> bytes | Failure:
    """Made when it is read: a thousand parts of a file of a thousand pages would be too much at once."""
    if problem:
        return unreadable(f"{name}, {problem}", SAVE_AS_UTF8)
    if part.end - part.start > limit:
        return too_large(name, limit)
    return part.of(text).encode("utf-8", "surrogatepass")
