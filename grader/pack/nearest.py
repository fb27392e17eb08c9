"""The name an author probably meant: every complaint about a name offers one."""

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches
from pathlib import PurePath

#: More names than this are told only when none of them is near.
_FEW = 12
#: And than this, never.
_MANY = 60


def nearest(word: str, names: Iterable[str]) -> str | None:
    """
    >>> nearest("Secnods", ["memory", "seconds"])
    'seconds'
    """
    folded = {_fold(name): name for name in names}
    close = get_close_matches(_fold(word), folded, n=1, cutoff=0.6)
    return folded[close[0]] if close else None


def suggestion(word: str, names: Iterable[str], lead: str = "allowed") -> str:
    """
    >>> suggestion("rwos", ["memory", "rows"])
    'did you mean `rows`? allowed: memory, rows'
    """
    names = tuple(names)
    near = nearest(word, names)
    question = f"did you mean `{near}`?" if near else ""
    if not names or (near and len(names) > _FEW):
        return question
    if len(names) > _MANY:
        return "`grade explain` lists all names"
    return f"{question} {lead}: {', '.join(names)}".lstrip()


def misspelt(name: str, known: Iterable[str]) -> str | None:
    """The known file name that this one must be a slip of; stricter than `nearest`, since other files are welcome.

    >>> misspelt("solutions.sql", ["solution.sql"]), misspelt("solution_notes.sql", ["solution.sql"])
    ('solution.sql', None)
    """
    alike = get_close_matches(name.casefold(), known, n=1, cutoff=0.8)
    if not alike or name == alike[0] or name.endswith("~"):
        return None
    stems = (PurePath(name.casefold()).stem, PurePath(alike[0]).stem)
    return alike[0] if SequenceMatcher(None, *stems).ratio() > 0.8 else None


def _fold(name: str) -> str:
    return name.casefold().replace("_", "-")
