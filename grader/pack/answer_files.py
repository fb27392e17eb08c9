"""Answers as authors write them: an .sql file each, or, to make a model, a folder of such files."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from grader.errors import Mistake
from grader.pack.disk import is_folder, is_there
from grader.pack.files import Files
from grader.pack.nearest import suggestion
from grader.pack.text import expectations, is_blank
from grader.sql.scripts import joined
from grader.values.pack import BUILT, Kind, KnownWrong, Script

_ANSWER = "write an answer, or delete the file"


@dataclass(frozen=True, slots=True)
class Answer:
    script: Script
    #: Those of its folder, or itself.
    files: tuple[Script, ...]


def takes_folders(kind: Kind | None) -> bool:
    """True where the kind is misspelt: one complaint is enough."""
    return kind not in ("query", "change")


def read_solution(folder: Path, files: Files, slips: Iterable[str], kind: Kind | None) -> Script | None:
    path = folder / "solution.sql"
    is_model = kind in BUILT
    remedy = "write there, or into files in `solution/`, a model that answers the prompt"
    remedy = remedy if is_model else "write a query that answers the prompt"
    text = files.text(path)
    if text is not None and is_blank(text):
        files.note(path, "holds no SQL", remedy)
    elif is_there(folder / "solution") and takes_folders(kind):
        answer = _one_of(folder, "solution", files)
        return None if answer is None else answer.script
    elif is_folder(folder / "solution"):
        if text is None:
            files.note(
                folder / "solution", "is a folder", f'an exercise of kind "{kind}" takes one file, `solution.sql`'
            )
    elif not is_there(path) and not {"solution.sql", "solution"}.intersection(slips):
        files.note(path, "no such file", remedy)
    return None if text is None else Script(path, text)


def read_starter(folder: Path, files: Files, kind: Kind | None) -> Script | None:
    """What learners begin with may be as empty as its author likes."""
    if takes_folders(kind):
        answer = _one_of(folder, "starter", files, may_be_blank=True)
        return None if answer is None else answer.script
    text = files.text(folder / "starter.sql")
    return None if text is None else Script(folder / "starter.sql", text)


def read_answers(folder: Path, files: Files, kind: Kind | None) -> tuple[Answer, ...]:
    """Each in `accept/` or `reject/`."""
    answers = []
    one = "one .sql file, or one folder of them," if takes_folders(kind) else "one .sql file"
    for name in files.names(folder):
        path = folder / name
        if path.suffix == ".sql":
            answers.append(_file(path, files))
        elif takes_folders(kind) and is_folder(path):
            answers.append(_folder(path, files))
        else:
            files.note(path, "not an .sql file", f"`{folder.name}/` takes {one} for each answer")
    return tuple(answer for answer in answers if answer is not None)


def known_wrong(answer: Answer, files: Files, names: frozenset[str]) -> KnownWrong:
    """What an answer must get says a first line, in one of its files."""
    expect = None
    for script in answer.files:
        for line, name in expectations(script.text):
            if line > 1:
                files.note(script.path, "`-- expect:` counts only on the first line", "move it there", line=line)
            elif expect not in (None, name):
                files.note(script.path, f'another file of the answer expects "{expect}"', "keep one of them", line=line)
            elif name not in names:
                remedy = suggestion(name, sorted(names), "known")
                problem = f'no check or finding is named "{name}"'
                files.mistakes.append(Mistake(script.path, line, "expect", problem, remedy))
            else:
                expect = name
    return KnownWrong(answer.script, expect)


def _one_of(folder: Path, name: str, files: Files, may_be_blank: bool = False) -> Answer | None:
    """What stands in `<name>.sql` or in `<name>/`."""
    file, several = folder / f"{name}.sql", folder / name
    if is_there(file) and is_there(several):
        files.note(several, f"stands beside `{file.name}`", "keep one of them")
    return _folder(several, files, may_be_blank) if is_there(several) else _file(file, files, may_be_blank)


def _file(path: Path, files: Files, may_be_blank: bool = False) -> Answer | None:
    text = files.text(path)
    if text is None:
        return None
    if is_blank(text) and not may_be_blank:
        files.note(path, "holds no SQL", _ANSWER)
    script = Script(path, text)
    return Answer(script, (script,))


def _folder(folder: Path, files: Files, may_be_blank: bool = False) -> Answer | None:
    if not files.has_folder(folder):
        return None
    read = []
    names = files.names(folder)
    for name in names:
        if not name.endswith(".sql"):
            files.note(folder / name, "not an .sql file", f"`{folder.name}/` takes the .sql files of one answer")
        elif name.casefold() in (other.casefold() for other in names[: names.index(name)]):
            files.note(folder / name, "differs from another file only by case", "rename one of them")
        else:
            read.append(_file(folder / name, files, may_be_blank))
    if not names:
        files.note(folder, "is empty", "put the .sql files of an answer there, or delete it")
    scripts = tuple(one.script for one in read if one is not None)
    whole = Script(folder, joined((script.path.name, script.text) for script in scripts))
    return Answer(whole, scripts) if scripts else None
