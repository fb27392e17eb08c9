"""Where a mutant's text departs from its solution's."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from grader.sql.lines import lines


def changed_lines(solution: str, mutant: str) -> list[str]:
    """The lines that only one of them has, marked by `-` and `+`, of either as laid out anew.

    >>> changed_lines("select a from t where a > 1", "select a from t where a >= 1")
    ['- a > 1', '+ a >= 1']
    """
    here, there = _stripped(lines(solution)), _stripped(lines(mutant))
    changed = []
    for tag, start, end, other_start, other_end in SequenceMatcher(None, here, there, autojunk=False).get_opcodes():
        if tag != "equal":
            changed += [f"- {line}" for line in here[start:end]]
            changed += [f"+ {line}" for line in there[other_start:other_end]]
    return changed


def _stripped(found: Sequence[str]) -> list[str]:
    return [line.strip() for line in found]
