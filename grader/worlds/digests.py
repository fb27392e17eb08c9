"""What a lifted query gives in each world of a pool, as a number of rows and a digest of their bag."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import duckdb

from grader.sandbox.database import Database
from grader.worlds.lift import Lifted, digests_of, within
from grader.worlds.pool import Pool

#: Number of rows, and the sum of their hashes.
Digest = tuple[int, int]
#: Runs of a query that fails in some world, to find out in which.
_RUNS = 48
_PARTS = 8
#: What a lifted query fails with for its shape rather than for the rows of a world.
_SHAPE = (duckdb.BinderException, duckdb.NotImplementedException, duckdb.InternalException, duckdb.ParserException)


@dataclass(frozen=True, slots=True)
class Digests:
    #: Of the worlds where there are any rows.
    of: Mapping[int, Digest]
    #: Worlds in which the query fails, or would not let itself be asked.
    failed: frozenset[int] = field(default=frozenset())


def digests(database: Database, lifted: Lifted, pool: Pool, forms: Sequence[str]) -> Digests | None:
    """None where the engine cannot run the query in this form."""
    try:
        return Digests(_read(database, digests_of(lifted, pool, forms)))
    except _SHAPE:
        return None
    except (duckdb.Error, MemoryError) as error:
        if isinstance(error, duckdb.InterruptException | duckdb.OutOfMemoryException | MemoryError):
            return None
    found: dict[int, Digest] = {}
    failed: set[int] = set()
    for numbers, part in _by_parts(database, lifted, pool, forms):
        if part is None:
            failed.update(numbers)
        else:
            found |= part
    return Digests(found, frozenset(failed))


def _by_parts(
    database: Database, lifted: Lifted, pool: Pool, forms: Sequence[str]
) -> Iterator[tuple[range, dict[int, Digest] | None]]:
    """Halves what fails until the worlds are known in which it does, or too much has been tried."""
    waiting = _split(range(pool.first, pool.first + pool.count))
    for _ in range(_RUNS):
        if not waiting:
            return
        numbers = waiting.pop(0)
        restriction = within(f"BETWEEN {numbers.start} AND {numbers.stop - 1}")
        try:
            yield numbers, _read(database, digests_of(lifted, pool, forms, restriction))
        except (duckdb.Error, MemoryError):
            if len(numbers) == 1:
                yield numbers, None
            else:
                waiting += _split(numbers)
    yield from ((numbers, None) for numbers in waiting)


def _split(numbers: range) -> list[range]:
    step = -(-len(numbers) // _PARTS)
    return [numbers[start : start + step] for start in range(0, len(numbers), step)]


def _read(database: Database, sql: str) -> dict[int, Digest]:
    return {world: (count, total) for world, count, total in database.execute(sql)}
