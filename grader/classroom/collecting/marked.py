"""One text that answers several exercises, each part behind a line `-- exercise: NAME`."""

import re
from dataclasses import dataclass
from itertools import islice

#: `/* exercise: NAME */` is one too; lines of dashes and the like may stand around it.
_MARKER = re.compile(
    r"^[ \t]*+(?:--[-=*# \t]*+|/\*[-=*# \t]*+)exercise[ \t]*+:[ \t]*+([^\s*][^\n]*)$", re.MULTILINE | re.IGNORECASE
)
#: In front of and behind a name.
_AROUND = " \t-=*#;:'\"`"
_LONGEST = 200
MOST = 1_000


@dataclass(frozen=True, slots=True)
class Part:
    #: As written.
    exercise: str
    #: Where it begins: with the marker's line, from 1.
    line: int
    start: int
    end: int

    def of(self, text: str) -> str:
        """At the lines where it stands in the whole, so that what is told of them is true there."""
        return "\n" * (self.line - 1) + text[self.start : self.end]


def parts(text: str) -> tuple[Part, ...]:
    r"""Not more than one more than `MOST`.

    >>> text = "-- exercise: first\nSELECT 1\n-- Exercise: Total --\nSELECT 2\n"
    >>> [(part.exercise, part.line, part.of(text)) for part in parts(text)]
    [('first', 1, '-- exercise: first\nSELECT 1\n'), ('Total', 3, '\n\n-- Exercise: Total --\nSELECT 2\n')]
    """
    found: list[Part] = []
    line, seen = 1, 0
    named = (marker for marker in _MARKER.finditer(text) if _name(marker[1]))
    markers = list(islice(named, MOST + 1))
    ends = [marker.start() for marker in markers[1:]] + [len(text)] * bool(markers)
    for marker, end in zip(markers, ends, strict=True):
        line += text.count("\n", seen, marker.start())
        seen = marker.start()
        found.append(Part(_name(marker[1]), line, marker.start(), end))
    return tuple(found)


def _name(written: str) -> str:
    """
    >>> _name("`First-Join.SQL` */ SELECT 1"), _name("total ====")
    ('First-Join', 'total')
    """
    name = written.partition("*/")[0].strip(_AROUND)
    return (name[:-4] if name.lower().endswith(".sql") else name)[:_LONGEST]
