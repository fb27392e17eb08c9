"""An exercise's folder: the prompt, the solution, other answers right and wrong, and what differs from the defaults."""

from collections.abc import Mapping
from pathlib import Path

from grader.errors import Mistake
from grader.pack.disk import entries, is_folder, is_there
from grader.pack.fields import read_table
from grader.pack.files import Files
from grader.pack.keys import exercise_table, option_names
from grader.pack.nearest import misspelt, suggestion
from grader.pack.text import expectations, heading, is_blank
from grader.pack.vocabulary import Vocabulary
from grader.values.pack import Exercise, KnownWrong, Script

Options = Mapping[str, Mapping[str, object]]

#: Any of these makes a folder an exercise.
MARKS = ("prompt.md", "solution.sql", "exercise.toml")
#: What an author writes; a name close to one of these, but not it, would be passed over in silence.
_WRITTEN = (*MARKS, "starter.sql", "accept", "reject", "witnesses.sql", "expected")


def is_exercise(folder: Path) -> bool:
    """Slips of the pen count, so that they are told and not taken for somebody's notes."""
    return is_folder(folder) and any(name in MARKS or misspelt(name, MARKS) for name in entries(folder))


def read_exercise(folder: Path, files: Files, pack_options: Options, vocabulary: Vocabulary) -> Exercise | None:
    if not files.has_folder(folder):
        return None
    slips = _note_slips(folder, files)
    settings = read_table(folder / "exercise.toml", files, exercise_table(vocabulary))
    options = {name: settings.pop(name) for name in option_names(vocabulary) if name in settings}
    if "plan" in options and settings.get("kind") == "change":
        remedy = "leave [plan] out: to find out how a change is carried out would be to make it"
        files.mistakes.append(Mistake(folder / "exercise.toml", 0, "plan", "only queries have a plan to judge", remedy))
    settings |= settings.pop("feedback", {})
    settings |= {"comparing": settings.pop("compare")} if "compare" in settings else {}
    prompt = _prompt(folder, files, slips)
    solution = _solution(folder, files, slips)
    accept = _answers(folder / "accept", files)
    reject = tuple(_known_wrong(script, files, vocabulary) for script in _answers(folder / "reject", files))
    starter = files.text(folder / "starter.sql")
    witnesses = files.text(folder / "witnesses.sql")
    if prompt is None or solution is None:
        return None
    return Exercise(
        name=folder.name,
        title=heading(prompt) or "",
        folder=folder,
        prompt=prompt,
        solution=solution,
        options=_merged(pack_options, options),
        accept=accept,
        reject=reject,
        starter=None if starter is None else Script(folder / "starter.sql", starter),
        witnesses=None if witnesses is None else Script(folder / "witnesses.sql", witnesses),
        **settings,
    )


def _merged(under: Options, over: Options) -> dict[str, dict[str, object]]:
    """Tables are merged key by key, also inside; any other value of the exercise takes the place of the pack's."""
    return {name: _merged_table(under.get(name, {}), over.get(name, {})) for name in sorted({*under, *over})}


def _merged_table(under: Mapping[str, object], over: Mapping[str, object]) -> dict[str, object]:
    merged = {**under, **over}
    for key, value in merged.items():
        below = under.get(key)
        if isinstance(value, dict) and isinstance(below, dict):
            merged[key] = _merged_table(below, value)
    return merged


def _note_slips(folder: Path, files: Files) -> frozenset[str]:
    """The known names that are missing because they are misspelt."""
    slips = set()
    for name in files.names(folder):
        meant = None if name in _WRITTEN else misspelt(name, _WRITTEN)
        # A folder of solutions is no slip: it gets a sentence of its own.
        if meant and name != "solution":
            files.note(folder / name, "not a name the grader knows", f"did you mean `{meant}`?")
            slips.add(meant)
    return frozenset(slips)


def _prompt(folder: Path, files: Files, slips: frozenset[str]) -> str | None:
    path = folder / "prompt.md"
    text = files.text(path)
    if not is_there(path) and "prompt.md" not in slips:
        files.note(path, "no such file", "write there what learners are to do, under a heading `# …`")
    elif text is not None and not text.strip():
        files.note(path, "is empty", "write there what learners are to do, under a heading `# …`")
    elif text is not None and heading(text) is None:
        files.note(path, "has no heading", "begin it with `# ` and the title of the exercise")
    return text


def _solution(folder: Path, files: Files, slips: frozenset[str]) -> Script | None:
    path = folder / "solution.sql"
    text = files.text(path)
    if text is not None and is_blank(text):
        files.note(path, "holds no SQL", "write a query that answers the prompt")
    elif is_folder(folder / "solution"):
        if text is None:
            files.note(folder / "solution", "is a folder", 'an exercise of kind "query" takes one file, `solution.sql`')
    elif not is_there(path) and "solution.sql" not in slips:
        files.note(path, "no such file", "write a query that answers the prompt")
    return None if text is None else Script(path, text)


def _answers(folder: Path, files: Files) -> tuple[Script, ...]:
    scripts = []
    for name in files.names(folder):
        path = folder / name
        if path.suffix != ".sql":
            files.note(path, "not an .sql file", f"`{folder.name}/` takes one .sql file for each answer")
            continue
        text = files.text(path)
        if text is not None and is_blank(text):
            files.note(path, "holds no SQL", "write an answer, or delete the file")
        if text is not None:
            scripts.append(Script(path, text))
    return tuple(scripts)


def _known_wrong(script: Script, files: Files, vocabulary: Vocabulary) -> KnownWrong:
    expect = None
    names = vocabulary.checks | vocabulary.findings | (vocabulary.plan_rules or frozenset())
    for line, name in expectations(script.text):
        if line > 1:
            files.note(script.path, "`-- expect:` counts only on the first line", "move it there", line=line)
        elif name not in names:
            remedy = suggestion(name, sorted(names), "known")
            files.mistakes.append(
                Mistake(script.path, line, "expect", f'no check or finding is named "{name}"', remedy)
            )
        else:
            expect = name
    return KnownWrong(script, expect)
