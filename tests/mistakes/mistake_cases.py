"""Reads `cases/<mistake>.sql`: wrong statements with what is told of them, and statements with another mistake.

    --- wrong
    SELECT nmae FROM emp
    -- message: there is no column `nmae` here
    -- help: did you mean `name`?
    -- at: nmae

    --- something else
    SELECT title FROM emp
    -- is: column-of-another-table

`-- at:` is missing where nothing can be pointed at; `-- is: nothing known` where no mistake is recognised, `-- runs`
where nothing is wrong.
"""

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).with_name("cases")


@dataclass(frozen=True)
class MistakeCase:
    #: Of the mistake that the file is about.
    name: str
    sql: str
    wanted: dict[str, str]

    @property
    def is_wrong(self) -> bool:
        return "message" in self.wanted


def cases_of(path: Path) -> list[MistakeCase]:
    return [_case(path.stem, block) for block in path.read_text().split("\n--- ")]


def all_cases() -> list[MistakeCase]:
    return [case for path in sorted(FOLDER.glob("*.sql")) for case in cases_of(path)]


def _case(name: str, block: str) -> MistakeCase:
    _, *lines = block.rstrip("\n").split("\n")
    told = [line.removeprefix("-- ").partition(": ") for line in lines if _is_told(line)]
    sql = "\n".join(line for line in lines if not _is_told(line))
    return MistakeCase(name, sql, {key: value for key, _, value in told})


def _is_told(line: str) -> bool:
    return line.startswith(("-- message: ", "-- help: ", "-- at: ", "-- is: ", "-- runs"))
