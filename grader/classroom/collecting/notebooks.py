"""The cells of a Jupyter notebook."""

import re

import msgspec

#: Commands to the notebook's own programs: `%%sql postgresql://…`, `%load_ext sql`, `!pip install …`.
_MAGIC = re.compile(r"[ \t]*[%!].*")
_KINDS = ("code", "raw")


class _Cell(msgspec.Struct):
    cell_type: str = ""
    source: str | list[str] = ""


class _Notebook(msgspec.Struct):
    cells: list[_Cell]


def cells(text: str) -> list[tuple[int, str]] | str:
    """Number and text of those that may hold SQL, counted among all from 1; or why there are none.

    >>> cells('{"cells": [{"cell_type": "code", "source": ["%%sql\\\\n", "SELECT 1"]}]}')
    [(1, '\\nSELECT 1')]
    """
    try:
        found = msgspec.json.decode(text, type=_Notebook).cells
    except (msgspec.MsgspecError, RecursionError) as error:
        reason = str(error)[:200]
        return f"it is not a notebook ({reason[:1].lower()}{reason[1:]})"
    return [
        (number, _without_magics("".join(cell.source)))
        for number, cell in enumerate(found, start=1)
        if cell.cell_type in _KINDS
    ]


def _without_magics(source: str) -> str:
    """Only those above the first line of SQL, where `%` may be an operator; empty lines are left in their places."""
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for at, line in enumerate(lines):
        if _MAGIC.fullmatch(line):
            lines[at] = ""
        elif line.strip() and not line.lstrip().startswith("--"):
            break
    return "\n".join(lines)
