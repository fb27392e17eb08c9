"""Words of SQL, and the one that a misspelt word was meant to be."""

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

from grader.feedback.mistakes.tokens import words

AGGREGATES = words("count sum avg min max median mode stddev variance string_agg array_agg list any_value")
WINDOW_FUNCTIONS = words(
    "row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value nth_value"
)
#: Keywords that a slip of the pen in turns into a name.
KEYWORDS = words(
    "select distinct from where group order having limit offset join inner left right full outer cross union "
    "between like exists when then else case end values intersect except partition over using qualify and null"
)


def near_keyword(word: str, keywords: Iterable[str] = KEYWORDS) -> str | None:
    """The keyword that a word must be a slip of: as many letters but one, and swapped ones count as one slip.

    >>> near_keyword("grouop"), near_keyword("form"), near_keyword("wehre"), near_keyword("name")
    ('group', 'from', 'where', None)
    """
    if not 3 <= len(word) <= 12:
        return None
    keywords = sorted(keywords)
    for keyword in keywords:
        if word != keyword and (sorted(word) == sorted(keyword) and _swapped(word, keyword)):
            return keyword
    close = get_close_matches(word, [known for known in keywords if abs(len(known) - len(word)) <= 2], n=1, cutoff=0.75)
    if not close or close[0] == word or SequenceMatcher(None, word, close[0]).ratio() < 0.75:
        return None
    return close[0]


def _swapped(word: str, keyword: str) -> bool:
    """
    >>> _swapped("form", "from"), _swapped("morf", "from")
    (True, False)
    """
    return sum(mine != theirs for mine, theirs in zip(word, keyword, strict=True)) <= 3
