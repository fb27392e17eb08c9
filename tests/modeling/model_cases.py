"""Reads `cases/<check>.toml`: a source, what is asked of a model of it, and scripts with what the check must say.

    [source]                      # schema = staging tables; rows = {table = CSV or INSERT}; [[source.batches]] likewise
    [facts]                       # as facts/*.sql
    [model]                       # as in exercise.toml; so [pipeline]
    [[case]]
    title = "no key"
    sql = '''…'''                 # or files = {schema = '''…''', load = '''…'''}
    like = "another title"        # or that case's scripts with `swap = [["this", "that"]]`
    fails = "accepts a second"    # or passes, or skipped: a piece of what is said

What a file leaves out of the first four, `shop.toml` has; tables of `[model]` replace the shop's as a whole, others are
added key by key. `[case.model]` and `[case.pipeline]` add to it for one case.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from grader.sql.scripts import joined
from grader.values.pack import DataFile, Dependency, Design, Exercise, Fact, Fixture, History, Row, Script

HERE = Path(__file__).parent
_STATUS = {"passes": "passed", "fails": "failed", "skipped": "skipped"}


@dataclass(frozen=True)
class ModelCase:
    check: str
    title: str
    text: str
    status: str
    says: str
    given: Mapping[str, Any]

    def __str__(self) -> str:
        return f"{self.check}: {self.title}"


def cases() -> list[ModelCase]:
    return [case for path in sorted((HERE / "cases").glob("*.toml")) for case in _of_file(path)]


def _of_file(path: Path) -> Iterable[ModelCase]:
    shop = tomllib.loads((HERE / "shop.toml").read_text())
    read = tomllib.loads(path.read_text())
    given = {key: read.get(key, shop.get(key, {})) for key in ("source", "facts", "model", "pipeline")}
    if "facts" not in read:
        given["model"] = shop["model"] | read.get("model", {})
    texts: dict[str, str] = {}
    for case in read["case"]:
        text = texts[case["like"]] if "like" in case else _text(case)
        for this, that in case.get("swap", ()):
            assert this in text, f"{path.stem}, {case['title']}: {this}"
            text = text.replace(this, that)
        texts[case["title"]] = text
        (status,) = _STATUS.keys() & case.keys()
        own = given | {key: given[key] | case.get(key, {}) for key in ("model", "pipeline")}
        yield ModelCase(path.stem.replace("_", "-"), case["title"], text, _STATUS[status], case[status], own)


def _text(case: Mapping[str, Any]) -> str:
    return joined((f"{name}.sql", text) for name, text in case["files"].items()) if "files" in case else case["sql"]


def exercise(check: str, given: Mapping[str, Any]) -> Exercise:
    kind = "pipeline" if "batches" in given["source"] else "model"
    design = _design(given["facts"], given["model"], given["pipeline"])
    return Exercise(check, check, HERE, "", _script(""), kind=kind, rubric={check: 1.0}, design=design)


def _script(text: str) -> Script:
    return Script(HERE / "shop.toml", text)


def _design(facts: Mapping[str, str], model: Mapping[str, Any], pipeline: Mapping[str, Any]) -> Design:
    grain = model.get("grain", {})
    grains = grain if isinstance(grain, dict) else dict.fromkeys(facts, grain)
    measures = model.get("measures", {})
    return Design(
        tuple(Fact(name, _script(sql), tuple(grains.get(name, ()))) for name, sql in facts.items()),
        tuple(Dependency(*map(_names, one.split("->"))) for one in model.get("dependencies", ())),
        *(tuple(Row({name: str(sql) for name, sql in row.items()}) for row in model.get(key, ())) for key in _ROWS),
        questions=tuple(Script(HERE / f"{name}.sql", sql) for name, sql in model.get("questions", {}).items()),
        measures={name: tuple(dict(measures)[name]) for name in measures}
        if isinstance(measures, dict)
        else dict.fromkeys(measures, ()),
        shape=model.get("shape"),
        **{key: tuple(model.get(key, ())) for key in ("surrogates", "orphans", "dense")},
        weights={name: tuple(within) for name, within in model.get("weights", {}).items()},
        history={
            name: History(tuple(one["key"]), one["from"], one["to"]) for name, one in model.get("history", {}).items()
        },
        **{key: pipeline[key] for key in ("feed", "any_order") if key in pipeline},
    )


_ROWS = ("bad", "legal")


def _names(listed: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in listed.split(","))


def fixture(source: Mapping[str, Any], folder: Path) -> Fixture:
    batches = [_files(one, folder / str(number)) for number, one in enumerate(source.get("batches", ()), 1)]
    first_day = source.get("first_day", date(2024, 1, 1))
    rows = _files(source.get("rows", {}), folder / "rows")
    schema = Script(folder / "schema.sql", source["schema"])
    return Fixture("cases", folder, schema, rows, batches=tuple(batches), first_day=first_day)


def _files(rows: Mapping[str, str], folder: Path) -> tuple[DataFile, ...]:
    folder.mkdir(parents=True)
    found = []
    for table, text in rows.items():
        form = "sql" if text.lstrip().upper().startswith("INSERT") else "csv"
        path = folder / f"{table}.{form}"
        path.write_text(text.lstrip())
        found.append(DataFile(table, path, form))
    return tuple(found)
