"""One entry of the ledger: a construct, how it is found, and the words for it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlglot import exp

from grader.values.run import Failure

Find = Callable[[exp.Expr], Iterator[exp.Expr]]


@dataclass(frozen=True, slots=True)
class Loss:
    #: As it stands in "… cannot be run here as your dialect means it".
    what: str
    find: Find
    #: Where it means something else than in DuckDB; everywhere if empty.
    dialects: frozenset[str] = frozenset()


def unsupported(what: str, node: exp.Expr | None) -> Failure:
    return Failure(
        "unsupported",
        "unsupported",
        f"{what} cannot be run here as your dialect means it; a human must look",
        "no fault of yours, and no points are lost",
        _span(node) if node is not None else None,
    )


def _span(node: exp.Expr) -> tuple[int, int] | None:
    """From the first to the last name or value below the node, or around it."""
    at: exp.Expr | None = node
    while at is not None:
        places = [inner.meta for inner in at.walk() if "start" in inner.meta]
        if places:
            return min(place["start"] for place in places), max(place["end"] for place in places) + 1
        at = at.parent
    return None


def of(*kinds: type[exp.Expr]) -> Find:
    """Any node of these kinds."""
    return lambda tree: iter(tree.find_all(*kinds))


def having(kind: type[exp.Expr], *keys: str) -> Find:
    """Nodes of a kind with all of these arguments."""
    return lambda tree: (node for node in tree.find_all(kind) if all(node.args.get(key) for key in keys))


def called(*names: str) -> Find:
    """Calls of functions that sqlglot knows nothing about; upper-case names."""
    return lambda tree: (node for node in tree.find_all(exp.Anonymous) if node.name.upper() in names)


def column_named(*names: str) -> Find:
    """Unquoted columns of these names, lower-case: what looks like one may be a function or a pseudocolumn."""

    def find(tree: exp.Expr) -> Iterator[exp.Expr]:
        for column in tree.find_all(exp.Column, exp.Pseudocolumn):
            name = column.this
            if column.name.lower() in names and not (isinstance(name, exp.Identifier) and name.args.get("quoted")):
                yield column

    return find
