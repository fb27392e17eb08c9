"""How the points of a class are spread: bars of a histogram, and figures that sum it up."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean, median

_BINS = 10
#: Of the picture: a bar's place and height, and what surrounds them.
_STEP, _TALL, _LEFT, _TOP = 31, 120, 14, 22


@dataclass(frozen=True, slots=True)
class Bar:
    #: `30–39 %`.
    label: str
    learners: int
    x: float
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Spread:
    bars: tuple[Bar, ...]
    floor: float
    mean: str
    median: str


def spread_of(shares: Sequence[float]) -> Spread:
    """Of shares of the points, in [0, 1]; there is one at least."""
    counts = [0] * _BINS
    for share in shares:
        # A sum of shares may miss by a rounding what it should be.
        counts[min(_BINS - 1, max(0, int(share * _BINS + 1e-9)))] += 1
    most = max(counts)
    bars = []
    for place, count in enumerate(counts):
        height = round(_TALL * count / most, 1)
        last = 100 if place == _BINS - 1 else 10 * place + 9
        bars.append(Bar(f"{10 * place}–{last} %", count, _LEFT + place * _STEP, _TOP + _TALL - height, height))
    return Spread(tuple(bars), _TOP + _TALL, percent(mean(shares)), percent(median(shares)))


def percent(share: float) -> str:
    r"""
    >>> percent(0.125), percent(1.0), percent(0.9999)
    ('12\xa0%', '100\xa0%', '99\xa0%')
    """
    # Nearly all is not all.
    return f"{min(round(100 * share), 99) if share < 1 else 100}\N{NO-BREAK SPACE}%"
