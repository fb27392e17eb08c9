"""Scripts of DDL and loads as learners of other databases write them, and what those databases hold afterwards."""

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from grader.sql.client import blank_outside, masked, statements

HERE = Path(__file__).parent / "definitions"
STAGING = HERE / "staging.sql"
#: What is asked of a case behind its statements, in this order of their marks.
_MARKS = ("? ", "= ", "refused: ", "storage: ", "note: ", "unsupported", "error")


@dataclass(frozen=True)
class Asked:
    mark: str
    told: str


@dataclass(frozen=True)
class DefinitionCase:
    dialect: str
    title: str
    #: One by one, each with blanks for the others.
    statements: tuple[str, ...]
    asked: tuple[Asked, ...]

    def __str__(self) -> str:
        return f"{self.dialect}: {self.title}"


def definition_cases() -> list[DefinitionCase]:
    return [
        _case(path.stem, block)
        for path in sorted(HERE.glob("*.sql"))
        if path != STAGING
        for block in ("\n" + path.read_text()).split("\n--- ")[1:]
    ]


def _case(dialect: str, block: str) -> DefinitionCase:
    title, *lines = block.rstrip().split("\n")
    asked, script = [], []
    for line in lines:
        mark = next((mark for mark in _MARKS if line.startswith(f"-- {mark}")), None)
        if mark is None:
            script.append(line)
        else:
            asked.append(Asked(mark.strip(" :"), line.removeprefix(f"-- {mark}").strip(" :")))
    text = "\n".join(script)
    places = [*statements(masked(text, dialect)), len(text)]
    assert asked, f"{dialect}: {title}"
    return DefinitionCase(
        dialect, title, tuple(blank_outside(text, *place) for place in pairwise(places)), tuple(asked)
    )
