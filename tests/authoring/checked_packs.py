"""Packs to be checked: files in, what `grade check` makes of them out."""

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from pathlib import Path

from grader.authoring.check import Checked, checked
from grader.authoring.trial import Answer
from grader.pack import load
from grader.values.pack import Pack
from grader.vocabulary import VOCABULARY

SCHEMA = """CREATE TABLE staff (
    id INTEGER PRIMARY KEY,
    name VARCHAR NOT NULL,
    dept VARCHAR NOT NULL,
    pay INTEGER
);
"""
_PLAIN = {"exercise.toml": "[worlds]\ncount = 0\n"}
ROWS = "id,name,dept,pay\n1,Ada,lab,5200\n2,Bo,lab,5200\n3,Cy,office,3900\n4,Di,office,\n5,Ed,attic,100\n"


def build(folder: Path, exercises: Mapping[str, Mapping[str, str]]) -> Pack:
    """Exercise -> its files, of which only the solution is needed; worlds are off unless it says otherwise."""
    files = {
        "pack.toml": 'format = 1\ntitle = "Staff"\n',
        "fixture/schema.sql": SCHEMA,
        "fixture/staff.csv": ROWS,
    }
    for name, written in exercises.items():
        files |= {
            f"{name}/prompt.md": f"# {name}\n",
            **{f"{name}/{file}": text for file, text in (_PLAIN | dict(written)).items()},
        }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return load(folder, VOCABULARY)


def leave(answer: Answer) -> bool:
    return False


def check(pack: Pack, *names: str, mend: Callable[[Answer], bool] = leave) -> Checked:
    chosen = names or tuple(exercise.name for exercise in pack.exercises)
    return checked(pack, chosen, 2, lambda total: nullcontext(lambda entry: None), mend)
