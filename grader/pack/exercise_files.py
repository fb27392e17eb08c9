"""An exercise's folder: the prompt, the solution, other answers right and wrong, and what differs from the defaults."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from grader.later import Later
from grader.pack.answer_files import known_wrong, read_answers, read_solution, read_starter, takes_folders
from grader.pack.design_files import fact_names, read_design
from grader.pack.disk import entries, is_folder, is_there
from grader.pack.fields import opened, settings
from grader.pack.files import Files
from grader.pack.keys import exercise_table, option_names
from grader.pack.nearest import misspelt
from grader.pack.text import heading
from grader.pack.vocabulary import Vocabulary
from grader.values.handout import Handout
from grader.values.pack import BUILT, Design, Exercise, Kind, Script

if TYPE_CHECKING:
    from grader.pack.handout_files import read_handout
else:
    # Few packs are published ones.
    read_handout = Later("grader.pack.handout_files:read_handout")

Options = Mapping[str, Mapping[str, object]]

#: Lists that an exercise adds to, rather than takes the place of.
_ADDED_UP = frozenset({"mute"})
#: Any of these makes a folder an exercise.
MARKS = ("prompt.md", "solution.sql", "exercise.toml")
#: Of a published exercise, in place of the solution.
_EXPECTED = "expected"
#: What an author writes; a name close to one of these, but not it, would be passed over in silence.
_WRITTEN = (*MARKS, "starter.sql", "accept", "reject", "witnesses.sql", _EXPECTED)
_WRITTEN_OF_MODELS = (*_WRITTEN, "solution", "starter", "facts", "questions", "answer")


def is_exercise(folder: Path) -> bool:
    """Slips of the pen count, so that they are told and not taken for somebody's notes."""
    return is_folder(folder) and any(name in MARKS or misspelt(name, MARKS) for name in entries(folder))


def read_exercise(folder: Path, files: Files, pack_options: Options, vocabulary: Vocabulary) -> Exercise | None:
    if not files.has_folder(folder):
        return None
    kind, told = _settings(folder, files, vocabulary)
    slips = _note_slips(folder, files, kind)
    options = {name: told.pop(name) for name in option_names(vocabulary) if name in told}
    told |= told.pop("feedback", {})
    told |= {"comparing": told.pop("compare")} if "compare" in told else {}
    handout = read_handout(folder, files) if is_there(folder / _EXPECTED) else None
    design = _design(folder, files, kind, told.pop("model", {}), told.pop("pipeline", {}))
    prompt = _prompt(folder, files, slips)
    solution = _solution(folder, files, slips, kind)
    accept = tuple(answer.script for answer in read_answers(folder / "accept", files, kind))
    names = vocabulary.checks_of(kind) | vocabulary.findings | vocabulary.rules | vocabulary.plan_rules
    reject = tuple(known_wrong(answer, files, names) for answer in read_answers(folder / "reject", files, kind))
    starter = read_starter(folder, files, kind)
    witnesses = files.text(folder / "witnesses.sql")
    if prompt is None or solution is None:
        return None
    exercise = Exercise(
        name=folder.name,
        title=heading(prompt) or "",
        folder=folder,
        prompt=prompt,
        solution=solution,
        # Those of a pack are for its queries.
        options={} if takes_folders(kind) else _merged(pack_options, options),
        design=design,
        accept=accept,
        reject=reject,
        starter=starter,
        witnesses=None if witnesses is None else Script(folder / "witnesses.sql", witnesses),
        **told,
    )
    return exercise if handout is None else _published(exercise, handout)


def _solution(folder: Path, files: Files, slips: frozenset[str], kind: Kind | None) -> Script | None:
    expected = folder / _EXPECTED
    if not is_there(expected):
        return read_solution(folder, files, slips, kind)
    for name in ("solution.sql", "solution"):
        if is_there(folder / name):
            files.note(expected, f"stands beside `{name}`", "keep `expected` in a pack for learners, else the solution")
    return Script(expected, "")


def _published(exercise: Exercise, handout: Handout) -> Exercise:
    """With what the solution's text would have told."""
    options: Options = {name: one for name, one in exercise.options.items() if name != "plan"}
    if handout.muted and not takes_folders(exercise.kind):
        options = _merged(options, {"style": {"mute": handout.muted}})
    comparing = replace(exercise.comparing, ignores_case=handout.ignores_case)
    return replace(exercise, options=options, comparing=comparing, handout=handout)


def _settings(folder: Path, files: Files, vocabulary: Vocabulary) -> tuple[Kind | None, dict[str, Any]]:
    """The kind of the exercise, on which it depends what else may be said; None where it is misspelt."""
    written = opened(folder / "exercise.toml", files)
    if written is None:
        return "query", {}
    kind = next((kind for kind in get_args(Kind) if kind == written[1].get("kind", "query")), None)
    return kind, settings(*written, exercise_table(vocabulary, kind, fact_names(folder)))


def _design(folder: Path, files: Files, kind: Kind | None, model: dict[str, Any], pipeline: dict[str, Any]) -> Design:
    if kind in BUILT and is_there(folder / _EXPECTED):
        # What is asked of a model is the course's to ask.
        return Design(**pipeline)
    if kind in BUILT:
        if is_there(folder / "witnesses.sql"):
            files.note(
                folder / "witnesses.sql", "means nothing for a model", "delete it: it holds databases for queries"
            )
        return read_design(folder, files, model, pipeline)
    for name in ("facts", "questions"):
        if kind is not None and is_folder(folder / name):
            files.note(folder / name, f'an exercise of kind "{kind}" has none', 'write `kind = "model"` or "pipeline"')
    return Design()


def _merged(under: Options, over: Options) -> dict[str, dict[str, object]]:
    """Tables are merged key by key, also inside; any other value of the exercise takes the place of the pack's."""
    return {name: _merged_table(under.get(name, {}), over.get(name, {})) for name in sorted({*under, *over})}


def _merged_table(under: Mapping[str, object], over: Mapping[str, object]) -> dict[str, object]:
    merged = {**under, **over}
    for key, value in merged.items():
        below = under.get(key)
        if isinstance(value, dict) and isinstance(below, dict):
            merged[key] = _merged_table(below, value)
        elif key in _ADDED_UP and key in over and isinstance(value, tuple) and isinstance(below, tuple):
            merged[key] = (*below, *value)
    return merged


def _note_slips(folder: Path, files: Files, kind: Kind | None) -> frozenset[str]:
    """The known names that are missing because they are misspelt."""
    slips = set()
    written = _WRITTEN_OF_MODELS if takes_folders(kind) else _WRITTEN
    for name in files.names(folder):
        meant = None if name in written else misspelt(name, written)
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
