"""How fast the work of a query grows with its data."""

import math
from collections.abc import Sequence

#: How many times as many rows the fixture's generators make.
SCALES = (1, 2, 4, 8)
#: Two counts would not tell a curve from a step.
FEWEST = 3


def exponent(handled: Sequence[int]) -> float:
    """Of the power of the data's size by which rows grow, fitted to their counts at each of `SCALES`.

    >>> exponent([100, 200, 400, 800])
    1.0
    >>> round(exponent([10, 40, 160]), 3)
    2.0
    """
    sizes = [math.log(scale) for scale in SCALES[: len(handled)]]
    counts = [math.log(max(count, 1)) for count in handled]
    middle, level = sum(sizes) / len(sizes), sum(counts) / len(counts)
    slope = sum((size - middle) * (count - level) for size, count in zip(sizes, counts, strict=True))
    return round(slope / sum((size - middle) ** 2 for size in sizes), 6)
