"""What the tables of a fixture hold after a change."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from grader.values.result import Result

#: Schema and table.
Name = tuple[str, str]
#: Number of rows, and the sum of their hashes; equal bags of rows have equal ones.
Digest = tuple[int, int]


@dataclass(frozen=True, slots=True)
class State:
    digests: Mapping[Name, Digest]
    #: Of the tables that depart from what they were held against.
    rows: Mapping[Name, Result] = field(default_factory=dict)
    #: Whether the fixture has changed at all.
    changed: bool = True
