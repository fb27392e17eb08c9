"""A fact as a model gives it back, held row by row against what is true."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from grader.modeling.canonical import canonical
from grader.modeling.column_map import ColumnMap, Ground, mask_of, rebuilt
from grader.modeling.judgement import SHOWN, witness
from grader.values.names import quoted
from grader.values.report import Table


@dataclass(frozen=True, slots=True)
class Loss:
    """How rows that come back differ from the true ones: by the grain, which tells them apart."""

    #: Rows there are, and those that come back.
    true: int
    held: int
    missing: int
    #: Of a grain that is not there, and rows that come more than once.
    extra: int
    repeated: int
    #: Column -> rows in which it has another value.
    changed: dict[str, int]
    #: Columns of the grain that are NULL in rows that come back, or in which these differ from rows that are missing.
    unknown: tuple[str, ...]
    other: tuple[str, ...]
    evidence: tuple[Table, ...]

    @property
    def is_none(self) -> bool:
        return not (self.missing or self.extra or self.repeated or self.changed)


@dataclass(frozen=True, slots=True)
class Restoration:
    """A fact's map, and the tables or the view that it is about."""

    ground: Ground
    found: ColumnMap

    @property
    def is_lossless(self) -> bool:
        """After the last moment, in every instance."""
        pairs = zip(self.ground.records, self.found.wanted.tables, strict=True)
        return not self.found.missing and all(
            loss(self.ground, self.found, record, table).is_none for record, table in pairs
        )


def loss(ground: Ground, found: ColumnMap, record: str, table: str) -> Loss:
    """`table` holds what is true at the moment of the record."""
    grain = ", ".join(quoted(name) for name in found.wanted.grain)
    with _side_by_side(ground, found, record, table):
        ask = ground.examiner.execute
        ((true,),) = ask("SELECT count(*) FROM temp.true_rows")
        ((held,),) = ask("SELECT count(*) FROM temp.held_rows")
        ((missing,),) = ask(f"SELECT count(*) FROM temp.true_rows ANTI JOIN temp.held_rows USING ({grain})")
        ((extra,),) = ask(f"SELECT count(*) FROM temp.held_rows ANTI JOIN temp.true_rows USING ({grain})")
        ((repeated,),) = ask(
            f"SELECT count(*) - count(DISTINCT ({grain})) FROM temp.held_rows SEMI JOIN temp.true_rows USING ({grain})"
        )
        changed = _changed(ground, found, grain)
        evidence = tuple(_evidence(ground, found, grain, missing, extra, repeated, changed))
        unknown = tuple(name for name in found.wanted.grain if extra and _has_none(ground, name))
        other = tuple(name for name in found.wanted.grain if missing and extra and _meets(ground, found, name))
    return Loss(true, held, missing, extra, repeated, changed, unknown, other, evidence)


def _has_none(ground: Ground, name: str) -> bool:
    ((there,),) = ground.examiner.execute(f"SELECT count(*) FROM temp.held_rows WHERE {quoted(name)} IS NULL")
    return bool(there)


def _meets(ground: Ground, found: ColumnMap, name: str) -> bool:
    """Whether most missing rows have a partner among those too many that is equal but for one column."""
    grain = ", ".join(map(quoted, found.wanted.grain))
    others = [quoted(one) for one in found.homes if one != name]
    if not others:
        return False
    equal = " AND ".join(f"t.{one} IS NOT DISTINCT FROM h.{one}" for one in others)
    ((missing, met),) = ground.examiner.execute(
        f"WITH t AS (FROM temp.true_rows ANTI JOIN temp.held_rows USING ({grain})), "
        f"h AS (FROM temp.held_rows ANTI JOIN temp.true_rows USING ({grain})) "
        f"SELECT (SELECT count(*) FROM t), (SELECT count(*) FROM t WHERE EXISTS (SELECT 1 FROM h WHERE {equal}))"
    )
    return int(met) * 2 >= int(missing)


@contextmanager
def _side_by_side(ground: Ground, found: ColumnMap, record: str, table: str) -> Iterator[None]:
    columns = ", ".join(
        f"{canonical(quoted(one.name), one.type)} AS {quoted(one.name)}"
        for one in found.wanted.columns
        if one.name in found.homes
    )
    masks = "".join(f", {quoted(name)} IS NULL AS {quoted(mask_of(name))}" for name in sorted(_masks(found)))
    ground.examiner.execute(f"CREATE TEMP TABLE true_rows AS SELECT {columns}{masks} FROM {table}")
    ground.examiner.execute(f"CREATE TEMP TABLE held_rows AS {rebuilt(ground, found.root, found.homes, record)}")
    try:
        yield
    finally:
        ground.examiner.execute("DROP TABLE temp.true_rows; DROP TABLE temp.held_rows")


def _masks(found: ColumnMap) -> set[str]:
    return {mask for name, mask in found.wanted.masks.items() if name in found.homes}


def _differs(found: ColumnMap, name: str) -> str:
    differs = f"t.{quoted(name)} IS DISTINCT FROM h.{quoted(name)}"
    mask = found.wanted.masks.get(name)
    return f"{differs} AND NOT t.{quoted(mask_of(mask))}" if mask else differs


def _changed(ground: Ground, found: ColumnMap, grain: str) -> dict[str, int]:
    names = [name for name in found.homes if name not in found.wanted.grain]
    if not names:
        return {}
    counts = ", ".join(f"count(*) FILTER ({_differs(found, name)})" for name in names)
    ((*met,),) = ground.examiner.execute(f"SELECT {counts} FROM temp.true_rows t JOIN temp.held_rows h USING ({grain})")
    return {name: count for name, count in zip(names, met, strict=True) if count}


def _evidence(
    ground: Ground, found: ColumnMap, grain: str, missing: int, extra: int, repeated: int, changed: dict[str, int]
) -> Iterator[Table]:
    ask, names = ground.examiner.execute, list(found.homes)
    columns = ", ".join(quoted(name) for name in names)
    if changed:
        name = max(changed, key=lambda one: changed[one])
        rows = ask(
            f"SELECT {grain}, t.{quoted(name)}, h.{quoted(name)} FROM temp.true_rows t JOIN temp.held_rows h "
            f"USING ({grain}) WHERE {_differs(found, name)} ORDER BY ALL LIMIT {SHOWN}"
        )
        yield witness(f"{name}: wanted, and yours", [*found.wanted.grain, "wanted", "yours"], rows, changed[name])
    if repeated:
        rows = ask(
            f"SELECT {grain}, count(*) FROM temp.held_rows SEMI JOIN temp.true_rows USING ({grain}) "
            f"GROUP BY {grain} HAVING count(*) > 1 ORDER BY ALL LIMIT {SHOWN}"
        )
        yield witness("rows that come back more than once", [*found.wanted.grain, "times"], rows, repeated)
    for title, total, here, there in (
        ("missing rows", missing, "true_rows", "held_rows"),
        ("rows that are not in the source", extra, "held_rows", "true_rows"),
    ):
        if total:
            rows = ask(
                f"SELECT {columns} FROM temp.{here} ANTI JOIN temp.{there} USING ({grain}) ORDER BY ALL LIMIT {SHOWN}"
            )
            yield witness(title, names, rows, total)
