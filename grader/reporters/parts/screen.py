"""What a report is drawn on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Screen:
    width: int = 80
    colour: bool = False
    #: Whether it can show more than ASCII.
    unicode: bool = True
    #: Details of every failure, not only of the first.
    verbose: bool = False
