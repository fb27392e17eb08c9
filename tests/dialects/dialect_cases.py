"""Statements as learners of other databases write them, and what those databases give: read from `<dialect>.sql`."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

HERE = Path(__file__).parent
SCHEMA = HERE / "schema.sql"
Verdict = Literal["same", "bridged", "unsupported"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
#: Titles of translated statements in the table.
SHOWN = 4


@dataclass(frozen=True)
class Case:
    dialect: str
    title: str
    #: How it runs here: as it is, translated, or not at all.
    verdict: Verdict
    sql: str
    rows: tuple[tuple[str, ...], ...]
    #: The course's fixture has `collation = "nocase"`.
    nocase: bool

    def __str__(self) -> str:
        return f"{self.dialect}: {self.title}"


def dialects() -> list[str]:
    return sorted(path.stem for path in HERE.glob("*.sql") if path != SCHEMA)


def cases(dialect: str) -> list[Case]:
    blocks = ("\n" + (HERE / f"{dialect}.sql").read_text()).split("\n--- ")
    return [_case(dialect, block) for block in blocks[1:]]


def table() -> str:
    """For the README: what runs the same, what is translated, and what is left to a human."""
    lines = ["| dialect | as it is | translated | for a human |", "|---|---|---|---|"]
    for dialect in dialects():
        verdicts = {verdict: [case.title for case in cases(dialect) if case.verdict == verdict] for verdict in VERDICTS}
        same, bridged, unsupported = (verdicts[verdict] for verdict in VERDICTS)
        listed = f"{len(unsupported)}: {'; '.join(unsupported)}" if unsupported else "0"
        shown = "; ".join(bridged[:SHOWN])
        lines.append(
            f"| {dialect} | {len(same)} | {len(bridged)}, such as: {shown} | {listed} |".replace("||", "\\|\\|")
        )
    return "\n".join(lines) + "\n"


def _case(dialect: str, block: str) -> Case:
    title, verdict, *lines = block.rstrip().split("\n")
    nocase = lines[0] == "-- nocase"
    sql = [line for line in lines if not line.startswith("-- = ") and line != "-- nocase"]
    told = [line.removeprefix("-- = ") for line in lines if line.startswith("-- = ")]
    rows = () if told == ["nothing"] else tuple(tuple(cell.strip() for cell in row.split(" | ")) for row in told)
    found = next((one for one in VERDICTS if verdict.strip() == f"-- {one}"), None)
    assert found is not None, f"{dialect}: {title}: {verdict}"
    return Case(dialect, title, found, "\n".join(sql), rows, nocase)
