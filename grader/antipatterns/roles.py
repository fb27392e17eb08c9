"""What a table is for, and what its columns stand for, as far as names and keys tell. In doubt, nothing."""

from collections.abc import Iterator
from dataclasses import dataclass

from grader.antipatterns.declared import Declared, DeclaredColumn, DeclaredReference, DeclaredTable
from grader.sql.words import same_thing, words
from grader.values.names import folded

_STAGING = frozenset(
    words("stg staging raw landing bronze tmp temp scratch backup bak quarantine quarantined reject rejects rejected")
)
_LOG = frozenset(
    words("log logs logging audit journal trace traces event events click clicks impressions pageviews hits")
)
_ROLES = {
    "dim": "dimension", "dimension": "dimension", "fact": "fact", "fct": "fact", "facts": "fact", "bridge": "bridge",
}  # fmt: skip
#: What a table's name may begin with beside what its rows are.
_MARKS = frozenset({*_ROLES, "tbl", "table", "tb"})
_ID_WORDS = frozenset({"id", "key", "sk", "fk"})
_NATURAL_WORDS = frozenset({"id", "key", "code", "nr", "no", "number", "nk", "bk"})
#: Of whom one row may know several.
_PARTS = frozenset(
    words(
        "from to home away billing shipping ship bill sender receiver recipient buyer seller new first last main "
        "default primary current previous origin destination departure arrival"
    )
)
_AUDIT = frozenset(words("created inserted updated modified loaded added changed"))
_LINK_WORDS = frozenset(
    words("role weight share percent percentage pct position rank priority sort order primary main active is by at on")
)
#: What may well happen twice to the same two.
_HAPPENINGS = words(
    "order sale visit rental loan trip flight ride match game message mail payment purchase transaction booking call "
    "reservation appointment ticket session click view shipment delivery return review comment request offer bid "
    "reading measurement job run task post event log snapshot history invoice stay meeting checkout attempt result "
    "prescription treatment diagnosis consultation examination borrowing checkin swap transfer contract complaint "
    "interview inspection repair service claim incident alert case test scan call chat conversation notification "
    "download upload edit lease hire quote donation line item detail entry unit copy"
)
_STARTS = frozenset({"from", "start", "begin", "since", "effective", "starts"})
_ENDS = frozenset({"to", "end", "until", "thru", "through", "expiry", "expiration", "expires", "expired", "ends"})
_TIMES = frozenset(
    {"valid", "effective", "date", "row", "ts", "at", "time", "dt", "on", "day", "timestamp", "dbt", "scd"}
)
_FLAGS = frozenset({"current", "latest", "version"})
_ACTIVE = ({"active", "flag"}, {"active", "ind"}, {"active", "indicator"})
_HISTORY = frozenset({"history", "hist", "scd", "scd2", "version", "versions"})


def is_staging(table: DeclaredTable) -> bool:
    """Whether rows only pass through it, as they come."""
    named = {*table.words, *words(table.schema)}
    return table.temporary or table.external or table.words[:1] == ("stage",) or not named.isdisjoint(_STAGING)


def is_log(table: DeclaredTable) -> bool:
    """Whether rows are only ever added to it."""
    return not {*table.words, *words(table.schema)}.isdisjoint(_LOG)


def role(table: DeclaredTable) -> str | None:
    """`dimension`, `fact` or `bridge`, where its name says so."""
    parts = table.words
    return next((_ROLES[word] for word in (*parts[:1], *parts[-1:]) if word in _ROLES), None)


def entity(table: DeclaredTable) -> str:
    """What one row is, in one word."""
    return "".join(word for word in table.words if word not in _MARKS)


def target(script: Declared, table: DeclaredTable, column: DeclaredColumn) -> DeclaredTable | None:
    """The table whose rows a column means by its name, be it a foreign key or not."""
    if len(column.words) < 2 or column.words[-1] not in _ID_WORDS:
        return None
    named = "".join(column.words[:-1])
    if same_thing(named, entity(table)) and folded(column.name) in map(folded, table.key):
        return None
    others = [one for one in script.tables if one is not table and one.schema == table.schema and len(one.key) == 1]
    exact = [one for one in others if same_thing(named, entity(one))]
    if exact:
        return exact[0] if len(exact) == 1 and _is_its_key(exact[0], column) else None
    if table.key == (column.name,):
        return None
    later = [one for one in others if _plays_a_part(column.words[:-1], one) and _is_its_key(one, column)]
    found = later or [one for one in others if folded(one.key[0]) == folded(column.name)]
    return found[0] if len(found) == 1 else None


def _is_its_key(table: DeclaredTable, column: DeclaredColumn) -> bool:
    """Whether a table's key is called by an id, as the column is, not by what it is."""
    last = words(table.key[0])[-1:]
    return last == column.words[-1:] or (last == ("id",) and column.words[-1] == "fk")


def _plays_a_part(named: tuple[str, ...], table: DeclaredTable) -> bool:
    parts = [number for number in range(1, len(named)) if set(named[:number]) <= _PARTS]
    return any(same_thing("".join(named[number:]), entity(table)) for number in parts)


def names_its_row(table: DeclaredTable, column: DeclaredColumn) -> bool:
    """Whether a column is called `id`, or by its table's name and `id`."""
    named = "".join(column.words[:-1])
    return column.words[-1:] != () and column.words[-1] in _ID_WORDS and (not named or same_thing(named, entity(table)))


def own_id(table: DeclaredTable) -> DeclaredColumn | None:
    """The key that only tells rows apart: a lone `id`, or one named like the table."""
    column = table.column(table.key[0]) if len(table.key) == 1 else None
    if column is None or table.reference_of(column.name) or column.kind not in ("whole", "decimal", "uuid"):
        return None
    return column if names_its_row(table, column) else None


@dataclass(frozen=True, slots=True)
class Link:
    """The two columns of a table that does nothing but link rows of two others."""

    left: str
    right: str
    #: Whether a key keeps the same two from being linked twice.
    unique: bool


def link(script: Declared, table: DeclaredTable) -> Link | None:
    if not table.complete or any(same_thing(table.words[-1], one) for one in _HAPPENINGS if table.words):
        return None
    linked = [one for one in table.columns if table.reference_of(one.name) or target(script, table, one)]
    mine = own_id(table)
    others = [one for one in table.columns if one not in linked and one is not mine]
    if len(linked) != 2 or any(len(one.columns) > 1 for one in table.references) or not all(map(_is_of_a_link, others)):
        return None
    if folded(table.name) in {folded(reference.table) for one in script.tables for reference in one.references}:
        return None
    pair = {folded(one.name) for one in linked}
    keys = [{folded(name) for name in key} for key in table.keys]
    unique = table.partly_unique or any(key <= pair or pair <= key for key in keys)
    return Link(linked[0].name, linked[1].name, unique)


def _is_of_a_link(column: DeclaredColumn) -> bool:
    stamped = column.words[:1] != () and column.words[0] in _AUDIT and column.words[-1] in {"at", "on", "by", "ts"}
    return stamped or (set(column.words) <= _LINK_WORDS and column.kind not in ("date", "moment"))


@dataclass(frozen=True, slots=True)
class History:
    """How a table keeps the versions of its rows."""

    start: DeclaredColumn
    end: DeclaredColumn
    #: What names the thing whose versions these are.
    natural: tuple[DeclaredColumn, ...]


def history(table: DeclaredTable) -> History | None:
    """Whether its rows are versions, not things that hold for a time, as coupons do."""
    start = next((one for one in table.columns if _is_bound(one, _STARTS)), None)
    end = next((one for one in table.columns if _is_bound(one, _ENDS) and one is not start), None)
    if start is None or end is None or is_staging(table):
        return None
    natural = tuple(_natural(table))
    flagged = any(is_version_flag(one) for one in table.columns)
    named = not _HISTORY.isdisjoint(table.words)
    valid = not {"valid", "effective"}.isdisjoint(start.words) and (role(table) == "dimension" or bool(natural))
    return History(start, end, natural) if flagged or named or valid else None


def is_version_flag(column: DeclaredColumn) -> bool:
    """Whether it says which version counts, or numbers them."""
    return not _FLAGS.isdisjoint(column.words) or set(column.words) in _ACTIVE


def _is_bound(column: DeclaredColumn, bounds: frozenset[str]) -> bool:
    named = set(column.words)
    return (
        column.kind in ("date", "moment", None)
        and not named.isdisjoint(bounds)
        and named <= bounds | _TIMES
        and not named.isdisjoint(_TIMES)
    )


def _natural(table: DeclaredTable) -> Iterator[DeclaredColumn]:
    for column in table.columns:
        named = list(column.words)
        # `customer_id_bk` is the customer's as well.
        while named and named[-1] in _NATURAL_WORDS:
            named.pop()
        if len(named) < len(column.words) and table.key != (column.name,) and same_thing("".join(named), entity(table)):
            yield column


def references(script: Declared, table: DeclaredTable) -> Iterator[tuple[DeclaredColumn, DeclaredTable]]:
    """Columns that mean rows of another table, one by one, with that table."""
    for column in table.columns:
        declared: DeclaredReference | None = table.reference_of(column.name)
        found = script.table(declared.table) if declared is not None else target(script, table, column)
        if found is not None and found is not table:
            yield column, found
