from collections.abc import Iterator

from sqlglot import exp

from grader.sql.families import POSTGRES
from grader.sql.ledger.loss import Loss


def _names_apart_by_case(tree: exp.Expr) -> Iterator[exp.Expr]:
    """`a` and `"A"` are two columns there and one here."""
    for select in tree.find_all(exp.Select):
        names = [alias.args["alias"] for alias in select.expressions if isinstance(alias, exp.Alias)]
        seen: dict[str, str] = {}
        for name in names:
            if not isinstance(name, exp.Identifier):
                continue
            written = name.name if name.args.get("quoted") else name.name.lower()
            if seen.setdefault(name.name.lower(), written) != written:
                yield name


LOSSES = (Loss("names that differ by case only", _names_apart_by_case, POSTGRES),)
