"""Regular expressions that DuckDB's engine has not: they look around, look back, or know letters by Java's names.

https://github.com/google/re2/wiki/Syntax
"""

import re
from collections.abc import Iterator

from sqlglot import exp

from grader.sql.ledger.loss import Loss

_BEYOND = re.compile(r"(?<!\\)(?:\\\\)*(?:\(\?(?:[=!>]|<[=!])|\\[1-9]|[*+?}]\+|\\p\{(?:Is|java|[A-Z][a-z]{3,}))")
_PLACES: tuple[type[exp.Expr], ...] = (
    exp.RegexpLike, exp.RegexpILike, exp.RegexpExtract, exp.RegexpExtractAll, exp.RegexpReplace, exp.RegexpSplit,
    exp.RegexpCount, exp.RegexpInstr,
)  # fmt: skip


def _beyond(tree: exp.Expr) -> Iterator[exp.Expr]:
    for node in tree.find_all(*_PLACES):
        pattern = node.args.get("expression")
        if pattern is not None and pattern.is_string and _BEYOND.search(pattern.name):
            yield node


LOSSES = (Loss("a regular expression of this kind", _beyond),)
