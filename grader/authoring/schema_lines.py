"""Where schema.sql speaks of a column, and names as one writes them there."""

import re
from collections.abc import Sequence

from grader.sandbox.tokens import tokens_of
from grader.values.names import folded, quoted

_PLAIN = re.compile(r"[A-Za-z_]\w*", re.ASCII)


def line_of_column(schema: str, table: str, column: str = "") -> int:
    """1-based: of a column, or of its table where none is named; 0 where the text does not tell.

    >>> line_of_column("create table a (id int);\\ncreate table b (\\n  id int\\n);", "b", "id")
    3
    """
    tokens = list(tokens_of(schema))
    words = [folded(token.text) for token in tokens]
    begins = [place for place, word in enumerate(words) if word == "table"]
    for start, end in zip(begins, [*begins[1:], len(words)], strict=True):
        opening = words.index("(", start, end) if "(" in words[start:end] else end
        if folded(table) not in words[start:opening]:
            continue
        inside = range(opening, end) if column else range(start, opening)
        place = next((place for place in inside if words[place] == folded(column or table)), start)
        return schema.count("\n", 0, tokens[place].start) + 1
    return 0


def written(*names: str) -> str:
    """Names with quotes where they need them.

    >>> written("order_id", "line no")
    'order_id, "line no"'
    """
    return ", ".join(name if _PLAIN.fullmatch(name) else quoted(name) for name in names)


def listed(names: Sequence[str]) -> str:
    """
    >>> listed(["a", "b", "c"])
    '`a`, `b` and `c`'
    """
    shown = [f"`{name}`" for name in names]
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if shown[1:] else shown)
