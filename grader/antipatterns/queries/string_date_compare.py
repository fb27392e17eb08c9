import re
from collections.abc import Iterator

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query

#: Days written with the day or the month first.
_DAY = re.compile(r"\d{1,2}([./-])\d{1,2}\1(\d{4}|\d{2})( .*)?")
_PART = re.compile(r"%-?([YymdjHMS])")
_ORDER = "YmdHMS"


@rule(severity="warn")
def string_date_compare(query: Query) -> Hits:
    """Days are compared as text that does not sort like days.

    Text is compared letter by letter, so '31.01.2024' comes after '01.12.2024'.
    Only year, month and day, in this order, sort as they should. Compare dates, and
    turn them into text where they are shown.

    Avoid:

        SELECT id FROM ord WHERE strftime(day, '%d.%m.%Y') > '15.03.2024'

    Prefer:

        SELECT id FROM ord WHERE day > DATE '2024-03-15'
    """
    for node in query.find(exp.GT, exp.GTE, exp.LT, exp.LTE, exp.Between):
        sides = [node.this, node.args["low"], node.args["high"]] if isinstance(node, exp.Between) else _sides(node)
        if any(query.family(side) in ("date", "moment") for side in sides):
            continue
        found = next(_unsorted(query, sides), None)
        if found is not None:
            yield Hit(
                found,
                f"`{query.written(found)}` is compared letter by letter, so the first number decides and not the year",
                "compare dates: the column itself, or the text turned into one by strptime(…)",
            )


def _sides(node: exp.Expr) -> list[exp.Expr]:
    return [node.this, node.expression]


def _unsorted(query: Query, sides: list[exp.Expr]) -> Iterator[exp.Expr]:
    texts = [side for side in sides if isinstance(side, exp.Column) and query.family(side) == "text"]
    for side in sides:
        shown = isinstance(side, exp.TimeToStr) and not _is_sorted(side)
        written = isinstance(side, exp.Literal) and side.is_string and _DAY.fullmatch(side.name) is not None
        if shown or (written and texts):
            yield side


def _is_sorted(call: exp.TimeToStr) -> bool:
    """Whether the parts of a format go from the year down; formats that are not constants may."""
    format_ = call.args.get("format")
    if not isinstance(format_, exp.Literal):
        return True
    parts = [found for found in _PART.findall(format_.name) if found in _ORDER]
    return len(parts) < 2 or "Y" not in parts or parts == sorted(parts, key=_ORDER.index)
