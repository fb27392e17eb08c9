"""The patterns that text is compared with."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlglot import exp

from grader.sql.query import Query


@dataclass(frozen=True, slots=True)
class Matched:
    """A LIKE with a pattern that is written out."""

    node: exp.Binary
    pattern: exp.Literal

    @property
    def text(self) -> str:
        return self.pattern.name

    @property
    def has_wildcard(self) -> bool:
        return "%" in self.text or "_" in self.text

    @property
    def word(self) -> str:
        """LIKE, or what else it is, as it is negated."""
        like = "ILIKE" if isinstance(self.node, exp.ILike) else "LIKE"
        return f"NOT {like}" if self.node.args.get("negate") else like


def matched(query: Query) -> Iterator[Matched]:
    """Without those that have ESCAPE, or a list of patterns."""
    for node in query.find(exp.Like, exp.ILike):
        pattern = node.expression
        if isinstance(pattern, exp.Literal) and pattern.is_string and not isinstance(node.parent, exp.Escape):
            yield Matched(node, pattern)
