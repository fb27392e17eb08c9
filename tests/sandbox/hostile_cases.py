"""The corpus of hostile submissions: the case files beside it and what Python writes."""

import re
from pathlib import Path

from hostile.generated import CASES, Hostile

_FOLDER = Path(__file__).with_name("hostile")
_HEADER = re.compile(r"^-- case: (.+)\n-- status: (.+)\n", re.MULTILINE)
#: Statuses of what is told at once; whatever may end otherwise may take seconds.
_QUICK = frozenset({"passed", "failed", "error", "refused", "missing", "too_large"})


def corpus() -> dict[str, tuple[Hostile, ...]]:
    """Every case, by the file it stands in."""
    files = {path.stem: _written(path.read_text("utf-8")) for path in sorted(_FOLDER.glob("*.sql"))}
    return {**files, "generated": CASES}


def is_quick(case: Hostile) -> bool:
    return _QUICK.issuperset(case.status)


def _written(text: str) -> tuple[Hostile, ...]:
    _, *parts = _HEADER.split(text)
    return tuple(
        Hostile(name.strip(), body.strip("\n"), tuple(status.strip() for status in statuses.split("|")))
        for name, statuses, body in zip(parts[0::3], parts[1::3], parts[2::3], strict=True)
    )
