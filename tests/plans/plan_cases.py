"""Reads `<rule>.sql`: right answers to the same question, one with a fault of that kind, others without.

    -- case: a forgotten condition
    -- solution
    select distinct name from authors
    -- answer
    select distinct a.name from authors a, books b
    -- finds: books b

`-- finds:` is what the rule points at in the answer's text; `-- silent` instead: it finds nothing.
"""

from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
SCHEMA = HERE / "schema.sql"


@dataclass(frozen=True)
class PlanCase:
    rule: str
    title: str
    solution: str
    answer: str
    #: None where the rule is silent.
    finds: str | None

    def __str__(self) -> str:
        return f"{self.rule}: {self.title}"


def cases() -> list[PlanCase]:
    files = sorted(path for path in HERE.glob("*.sql") if path != SCHEMA)
    blocks = ((path, block) for path in files for block in ("\n" + path.read_text()).split("\n-- case: ")[1:])
    return [_case(path.stem.replace("_", "-"), block) for path, block in blocks]


def _case(rule: str, block: str) -> PlanCase:
    title, _, rest = block.partition("\n-- solution\n")
    solution, _, rest = rest.partition("\n-- answer\n")
    answer, _, end = rest.rpartition("\n-- ")
    assert solution and answer and title, f"{rule}: {title}"
    end = end.strip()
    assert end == "silent" or end.startswith("finds: "), f"{rule}: {title}"
    return PlanCase(rule, title, solution, answer, None if end == "silent" else end.removeprefix("finds: "))
