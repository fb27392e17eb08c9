"""The folder `expected/` of a published exercise, which stands there in place of its solution."""

from dataclasses import replace
from pathlib import Path

from grader.pack.disk import is_there
from grader.pack.files import Files
from grader.pack.handout_document import LATER, read
from grader.values.handout import Handout

FOLDER, RESULTS, WORLDS = "expected", "results.json", "worlds.sql"
_UPDATE = "install the grader that your course uses now"
_REMEDY = "take the file from a fresh copy of the pack, or have its author publish it again"


def read_handout(exercise: Path, files: Files) -> Handout | None:
    folder = exercise / FOLDER
    if not files.has_folder(folder):
        return None
    text, worlds = files.text(folder / RESULTS), files.text(folder / WORLDS)
    if not is_there(folder / RESULTS):
        files.note(folder / RESULTS, "no such file", _REMEDY)
    if text is None:
        return None
    found = read(text)
    if isinstance(found, str):
        files.note(folder / RESULTS, found, _UPDATE if LATER in found else _REMEDY)
        return None
    if found.on_worlds and not is_there(folder / WORLDS):
        files.note(folder / WORLDS, "no such file", _REMEDY)
    return replace(found, worlds=worlds or "")
