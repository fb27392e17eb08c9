"""The line that tells learners how their answers are compared."""

import pytest

from grader.feedback.compared import compared
from grader.values.pack import Comparing

LINES = [
    (Comparing(), None, "Compared by column position; names ignored; rows in any order; numbers to 1e-9."),
    (Comparing(columns="name"), None, "Compared by column name, in any order and case; rows in any order;"),
    (Comparing(columns="exact"), None, "Compared by column name and position; rows in any order;"),
    (Comparing(), ["total"], "rows ordered by total, ties in any order;"),
    (Comparing(), ["a", "b"], "rows ordered by a, b, ties in any order;"),
    (Comparing(), ["a", None, "b"], "rows ordered by a, then as the task says, ties in any order;"),
    (Comparing(), [None, "a"], "rows ordered as the task says, ties in any order;"),
    (Comparing(), [None], "rows ordered as the task says, ties in any order;"),
    (Comparing(order="any"), ["total"], "names ignored; rows in any order;"),
    (Comparing(tolerance=0.0), None, "; numbers exact."),
    (Comparing(tolerance=0.01), None, "; numbers to 0.01."),
    (Comparing(tolerance=1e-12), None, "; numbers to 1e-12."),
    (Comparing(decimals=0), None, "; numbers to 0 decimals."),
    (Comparing(decimals=1), None, "; numbers to 1 decimal."),
    (Comparing(decimals=2, tolerance=0.5), None, "; numbers to 2 decimals."),
]


@pytest.mark.parametrize(("rule", "keys", "told"), LINES)
def test_the_line(rule, keys, told):
    line = compared(rule, keys)
    assert told in line
    assert line.startswith("Compared by ")
    assert line.endswith(".")
