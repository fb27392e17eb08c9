"""A query asked of all worlds of a pool at once.

Where the query names a table, a subquery for that table's rows in one world is put in its place, in the query's own
text; the engine decorrelates the whole, so that one vectorised run judges thousands of worlds (Neumann and Kemper,
"Unnesting Arbitrary Queries", BTW 2015).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from grader.sandbox.tokens import bare
from grader.sql.table_places import table_places
from grader.values.names import quoted
from grader.values.relation import Relation
from grader.values.result import Column, Kind
from grader.worlds.pool import WORLD, Pool
from grader.worlds.row_in import without_row_in

#: The world that a lifted query is asked of.
_W = '"w of the worlds"'
_NUMBERS = frozenset({"integer", "decimal", "float"})
#: Views may stand on views, but not for ever.
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Lifted:
    """Text and tables in turn."""

    parts: tuple["str | Relation", ...]

    def text(self, pool: Pool) -> str:
        return "".join(part if isinstance(part, str) else _rows_of(part, pool) for part in self.parts)


def lift(sql: str, relations: Sequence[Relation], views: Mapping[str, str]) -> Lifted | None:
    """None where it cannot be asked so; `views` are what stands behind each view, by its `sql`.

    >>> from grader.values.relation import Attribute
    >>> t = Relation("main", "t", (Attribute("x", "INTEGER", True),))
    >>> print(lift("select * from t", [t], {}).text(Pool("p", 0, 1)))
    select * from (SELECT "x" FROM "p"."main.t" WHERE "the world" = "w of the worlds"."the world") AS "t"
    """
    parts = _parts(without_row_in(bare(sql)), relations, views, 0)
    return Lifted(tuple(parts)) if parts is not None else None


def _parts(
    sql: str, relations: Sequence[Relation], views: Mapping[str, str], depth: int
) -> list[str | Relation] | None:
    places = table_places(sql, relations)
    if places is None or depth > _DEEPEST:
        return None
    parts: list[str | Relation] = []
    at = 0
    for place in places:
        inner: list[str | Relation] | None = [place.relation]
        if place.relation.is_view:
            behind = views.get(place.relation.sql)
            inner = _parts(behind, relations, views, depth + 1) if behind is not None else None
        if inner is None or any(attribute.generated for attribute in place.relation.attributes):
            return None
        if place.relation.is_view:
            names = ", ".join(quoted(one.name) for one in place.relation.attributes)
            inner = ["(FROM (", *inner, f"\n) AS v ({names}))"]
        parts += [sql[at : place.start], *inner, f" AS {quoted(place.name)}" if place.name else ""]
        at = place.end
    return [*parts, sql[at:]]


def _rows_of(relation: Relation, pool: Pool) -> str:
    names = ", ".join(quoted(one.name) for one in relation.attributes)
    return f"(SELECT {names} FROM {pool.table(relation)} WHERE {WORLD} = {_W}.{WORLD})"


def digests_of(lifted: Lifted, pool: Pool, forms: Sequence[str], restriction: str = "") -> str:
    """SQL of (world, number of rows, digest of the bag of rows) for the worlds where there are any rows.

    `forms` say, for each column of the query, what of its value `$` counts.
    """
    return (
        f"SELECT {_W}.{WORLD}, count(*), sum({hashed(forms)}) FROM {_asked(lifted, pool, len(forms))} {restriction} "
        f"GROUP BY {_W}.{WORLD}"
    )


def placed(lifted: Lifted, pool: Pool, forms: Sequence[str]) -> str:
    """SQL of (world, hash of the row, tie, place) for a query whose last column begins with the number of its tie.

    Tied rows are placed by their hashes, which is as inconvenient as any order may be.
    """
    row, tie = hashed(forms), f"s.c{len(forms)}[1]"
    at = f"row_number() OVER (PARTITION BY {_W}.{WORLD} ORDER BY {tie}, {row})"
    return (
        f"SELECT {_W}.{WORLD} AS world, {row} AS row, {tie} AS tie, {at} AS place "
        f"FROM {_asked(lifted, pool, len(forms) + 1)}"
    )


def _asked(lifted: Lifted, pool: Pool, width: int) -> str:
    names = ", ".join(f"c{place}" for place in range(width))
    return f"{_numbers(pool)}, LATERAL ({lifted.text(pool)}\n) AS s ({names})"


def _numbers(pool: Pool) -> str:
    """Nothing else of the worlds: the query sees it, and may mean `size`, or `rowid`, of its own."""
    return f"(SELECT {WORLD} FROM {pool.worlds}) AS {_W}"


def hashed(forms: Sequence[str]) -> str:
    """SQL of the hash of a row of `s`, see `digests_of`."""
    return f"hash({', '.join(form.replace('$', f's.c{place}') for place, form in enumerate(forms))})"


def truths_of(lifted: Lifted, pool: Pool) -> str:
    """SQL of the worlds in which a query for one truth value does not give true."""
    return (
        f"SELECT {_W}.{WORLD} FROM {_numbers(pool)} WHERE NOT coalesce(CAST(({lifted.text(pool)}\n) AS BOOLEAN), false)"
    )


def within(numbers: str) -> str:
    """A restriction of a lifted query to some worlds."""
    return f"WHERE {_W}.{WORLD} {numbers}"


def form_of(mine: Kind, yours: Kind, decimals: int | None, ignores_case: bool) -> str:
    """What of a value `$` two columns that stand against each other are told apart by; the engine's hash minds types.

    Too coarse where numbers lie within a tolerance: what this calls different is looked at again, see `confirm`.
    """
    families = {mine.family, yours.family} - {"null"}
    if families <= _NUMBERS:
        digits = 6 if decimals is None else max(decimals - 1, 0)
        whole = families <= {"integer"} and decimals is None
        return "CAST($ AS DOUBLE)" if whole else f"round(CAST($ AS DOUBLE), {digits}) + 0.0"
    if families <= {"date", "timestamp", "instant"}:
        return "epoch_us(CAST($ AS TIMESTAMP))"
    if families == {"text"}:
        return "lower(CAST($ AS VARCHAR))" if ignores_case else "CAST($ AS VARCHAR)"
    if families == {"interval"}:
        return "epoch($)"
    return "CAST($ AS VARCHAR)"


def forms_of(
    mine: Sequence[Column], yours: Sequence[Column], decimals: int | None = None, ignores_case: bool = False
) -> list[str]:
    return [form_of(one.kind, other.kind, decimals, ignores_case) for one, other in zip(mine, yours, strict=True)]
