"""Which bracket closes which, and where queries and their clauses begin and end, as far as a text tells."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from grader.feedback.mistakes.tokens import Token

_OPENING, _CLOSING = {"(": ")", "[": "]", "{": "}"}, {")": "(", "]": "[", "}": "{"}
SET_OPERATIONS = frozenset({"union", "except", "intersect", "minus"})
#: In the order they are written in; `by` belongs to the word before it.
CLAUSES = ("with", "select", "from", "where", "group", "having", "window", "qualify", "order", "limit", "offset")
_QUERY = frozenset({"select", "with", "from", "values", "("})
_CLAUSE = frozenset(CLAUSES) | {"on", "using"}
_JOIN_WORDS = frozenset({"join", "natural", "cross", "inner", "left", "right", "full"})


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything is looked up, not searched for: a text may be nested as deeply as it likes."""

    tokens: Sequence[Token]
    #: The bracket around each token that is still open there; -1 for none. An opening bracket counts as
    #: outside of its own, a closing one as inside.
    openings: Sequence[int]
    #: Of each bracket the place of the other one; brackets without another are not there.
    partner: dict[int, int]
    #: The bracket of the query around each token; -1 for the whole text.
    queries: Sequence[int]
    #: Of each query its set operations.
    splits: dict[int, list[int]]
    #: What has been looked up, by the ends of the range.
    _tops: dict[tuple[int, int], list[int]] = field(default_factory=dict)
    _begun: dict[tuple[int, int], list[int]] = field(default_factory=dict)
    _clauses: dict[tuple[int, int], tuple[list[int], list[str]]] = field(default_factory=dict)

    def low(self, place: int) -> str:
        """The word or sign there; nothing beyond either end."""
        return self.tokens[place].low if 0 <= place < len(self.tokens) else ""

    def kind(self, place: int) -> str:
        return self.tokens[place].kind if 0 <= place < len(self.tokens) else ""

    def words(self, place: int, count: int) -> str:
        """`order by` and the like, blanks between."""
        return " ".join(self.low(place + step) for step in range(count))

    def outside(self, place: int) -> int | None:
        """The bracket around a place that is still open there."""
        opening = self.openings[place] if 0 <= place < len(self.openings) else -1
        return None if opening < 0 else opening

    def branch(self, place: int) -> range:
        """The SELECT around a place: within its brackets, and between set operations."""
        query = self.queries[place] if 0 <= place < len(self.queries) else -1
        splits = self.splits.get(query, [])
        index = bisect_left(splits, place)
        start = splits[index - 1] + 1 if index else query + 1
        end = len(self.tokens) if query < 0 else self.partner.get(query, len(self.tokens))
        return range(start, splits[index] if index < len(splits) else end)

    def around(self, branch: range) -> range | None:
        """The SELECT that a subquery stands in."""
        opening = self.outside(branch.start)
        return None if opening is None else self.branch(opening)

    def top(self, query: range) -> list[int]:
        """Places of a query that are in no bracket of its own; the brackets themselves are."""
        found = self._tops.get((query.start, query.stop))
        if found is None:
            found = self._tops[query.start, query.stop] = list(self._walk(query))
        return found

    def _walk(self, query: range) -> Iterator[int]:
        at = query.start
        while at < query.stop:
            yield at
            partner = self.partner.get(at, -1) if self.tokens[at].low in _OPENING else -1
            if partner > at:
                at = partner
                if at < query.stop:
                    yield at
            at += 1

    def clauses(self, branch: range) -> list[int]:
        """Where its clauses begin: places of SELECT, FROM, WHERE …"""
        found = self._begun.get((branch.start, branch.stop))
        if found is None:
            found = [
                at
                for at in self.top(branch)
                if self.tokens[at].low in CLAUSES and not self._is_a_name(at) and not self._compares(at)
            ]
            self._begun[branch.start, branch.stop] = found
        return found

    def _compares(self, at: int) -> bool:
        """The FROM of `IS DISTINCT FROM`."""
        return self.low(at - 1) == "distinct" and self.low(at - 2) in ("is", "not")

    def clause(self, place: int) -> str:
        """The clause that a place is in, `on` for a join's condition; empty where none begins before it."""
        branch = self.branch(place)
        key = (branch.start, branch.stop)
        if key not in self._clauses:
            self._clauses[key] = self._named(branch)
        places, names = self._clauses[key]
        index = bisect_right(places, place)
        return names[index - 1] if index else ""

    def _named(self, branch: range) -> tuple[list[int], list[str]]:
        """Where another clause begins, and which."""
        places: list[int] = []
        names: list[str] = []
        for at in self.top(branch):
            low = self.tokens[at].low
            ends_on = low in _JOIN_WORDS and names and names[-1] in ("on", "using")
            if ends_on or (low in _CLAUSE and not self._is_a_name(at)):
                places.append(at)
                names.append("from" if ends_on else low)
        return places, names

    def _is_a_name(self, place: int) -> bool:
        return self.low(place - 1) in (".", "as") or self.low(place + 1) == "."


def layout_of(tokens: Sequence[Token]) -> Layout:
    openings, partner, opened = [], {}, list[int]()
    queries, inner = [], [-1]
    splits: dict[int, list[int]] = {}
    for place, token in enumerate(tokens):
        openings.append(opened[-1] if opened else -1)
        queries.append(inner[-1])
        if token.low in _CLOSING and opened and tokens[opened[-1]].low == _CLOSING[token.low]:
            partner[place] = opened.pop()
            partner[partner[place]] = place
            inner.pop()
        if token.low in SET_OPERATIONS and inner[-1] == openings[-1]:
            splits.setdefault(inner[-1], []).append(place)
        if token.low in _OPENING:
            opened.append(place)
            after = tokens[place + 1].low if place + 1 < len(tokens) else ""
            inner.append(place if after in _QUERY else inner[-1])
    return Layout(tokens, openings, partner, queries, splits)
