"""Where a query asks for the moment or for chance, so that it gives something else another time."""

import re
from collections.abc import Iterator, Sequence

from grader.sandbox.tokens import Token, tokens_of

#: Functions by which the engine itself says that a result changes.
CHANGING = frozenset(
    {"ago", "gen_random_uuid", "get_current_time", "get_current_timestamp", "now", "random", "setseed", "today"}
    | {"transaction_timestamp", "uuid", "uuidv4", "uuidv7"}
)
#: Likewise, without brackets.
_WORDS = frozenset({"current_date", "current_time", "current_timestamp", "localtime", "localtimestamp"})
_HINT = re.compile("|".join(sorted({*CHANGING, *_WORDS, "age", "sample"})), re.IGNORECASE)


def of_the_moment(sql: str) -> Iterator[Token]:
    """
    >>> [token.text for token in of_the_moment("select now(), today from t where random() < 0.5")]
    ['now', 'random']
    """
    if not _HINT.search(sql):
        # Most do not, and taking a long one apart takes a while.
        return
    tokens = list(tokens_of(sql))
    following = [*(token.text for token in tokens[1:]), ""]
    before = ["", *(token.text for token in tokens)]
    for place, (token, last, then) in enumerate(zip(tokens, before, following, strict=False)):
        is_quoted = token.end - token.start > len(token.text)
        called = then == "(" and (token.text in CHANGING or (token.text == "age" and _arguments(tokens, place) == 1))
        bare = token.text in _WORDS and not is_quoted and last != "."
        sampled = token.text == "tablesample" or (token.text == "sample" and last == "using")
        if called or bare or sampled:
            yield token


def _arguments(tokens: Sequence[Token], place: int) -> int:
    """How many are in the brackets behind a name: age() of one is counted from today."""
    depth, count = 0, 1
    for token in tokens[place + 1 :]:
        depth += (token.text in "([{") - (token.text in ")]}")
        if depth == 0:
            break
        count += token.text == "," and depth == 1
    return count
