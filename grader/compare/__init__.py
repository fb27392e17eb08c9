"""Two results: the same, or how they differ. Pure: values in, values out."""

from grader.compare.compare import compare
from grader.compare.difference import DIFFERENCES, Difference

__all__ = ["DIFFERENCES", "Difference", "compare"]
