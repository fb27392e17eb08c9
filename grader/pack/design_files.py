"""What a model must be able to give back, and what is asked of it, as queries in `facts/` and `questions/`."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from grader.pack.disk import entries
from grader.pack.files import Files
from grader.pack.text import is_blank
from grader.values.pack import Design, Fact, History, Script

#: Questions name facts as tables.
_NAME = re.compile(r"[^\W\d]\w*")


def fact_names(exercise: Path) -> tuple[str, ...]:
    """As far as they can be told before anything is read."""
    return tuple(name.removesuffix(".sql") for name in entries(exercise / "facts") if name.endswith(".sql"))


def read_design(exercise: Path, files: Files, model: dict[str, Any], pipeline: dict[str, Any]) -> Design:
    """The facts and questions, and what is said of them under `[model]` and `[pipeline]`."""
    facts = _queries(exercise / "facts", files)
    questions = _queries(exercise / "questions", files)
    if not facts and not entries(exercise / "facts"):
        remedy = "write a query over stg.* into `facts/<name>.sql`: what a model must be able to give back"
        files.note(exercise / "facts", "no facts are here", remedy)
    named = {script.path.stem.casefold() for script in facts}
    for script in questions:
        if script.path.stem.casefold() in named:
            files.note(script.path, "a fact has this name, too", "rename one of them")
    grain = _grains(model)
    return Design(
        facts=tuple(Fact(one.path.stem, one, grain.get(one.path.stem, ())) for one in facts),
        questions=questions,
        **{key: value for key, value in model.items() if key != "grain"},
        **pipeline,
    )


def _grains(model: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Fact -> the columns that tell its rows apart; of a history, unless it says otherwise, what and from when."""
    versions: Mapping[str, History] = model.get("history", {})
    return {name: (*one.key, one.start) for name, one in versions.items()} | dict(model.get("grain", {}))


def _queries(folder: Path, files: Files) -> tuple[Script, ...]:
    scripts = []
    seen: set[str] = set()
    for name in files.names(folder):
        path = folder / name
        if path.suffix != ".sql":
            files.note(path, "not an .sql file", f"`{folder.name}/` takes one query in each .sql file")
            continue
        text = files.text(path)
        if not _NAME.fullmatch(path.stem):
            files.note(
                path, "must be named like a table", "write letters, digits and `_`, for example `order_lines.sql`"
            )
        elif path.stem.casefold() in seen:
            files.note(path, "differs from another file only by case", "rename one of them")
        elif text is not None and is_blank(text):
            files.note(path, "holds no SQL", "write a query, or delete the file")
        elif text is not None:
            scripts.append(Script(path, text))
        seen.add(path.stem.casefold())
    return tuple(scripts)
