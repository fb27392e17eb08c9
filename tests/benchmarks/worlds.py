"""What worlds cost: asked all at once against one by one, for shapes of query; and for one more answer of a class.

    python tests/benchmarks/worlds.py [REPEATS]

The first table: worlds judged per second on one processor, solution and answer both asked, by the lifted queries and by
setting up each of some worlds and running both there. Worlds are drawn before. The second: milliseconds that 2,000
worlds add to an answer that none add nothing to, with the worker warm and the exercise's worlds drawn, for the solution
and what is under accept/ of each exercise.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path

from grader.bench import Bench, judge, opened, search, solve
from grader.pack import load
from grader.values.pack import Exercise, Limits, Pack, Script
from grader.values.report import Submission
from grader.values.run import Failure
from grader.vocabulary import VOCABULARY
from grader.worlds.digests import digests
from grader.worlds.grounds import Grounds
from grader.worlds.lift import forms_of
from grader.worlds.trial import Answer, Drawn, Trial
from grader.worlds.world import World, taken

ROOT = Path(__file__).parents[2]
PACKS = ("window_fns", "joins_and_groups")
WORLDS, SEED = 2000, 1
#: Of each round of worlds, those that are set up one by one.
ONE_BY_ONE = 10

SHAPES = {
    "join": "SELECT o.order_id, s.city FROM orders AS o JOIN stores AS s USING (store_id) WHERE s.city <> 'Ulm'",
    "outer join": "SELECT c.name, o.status FROM customers AS c LEFT JOIN orders AS o USING (customer_id)",
    "self-join": "SELECT a.order_id, b.order_id FROM orders AS a JOIN orders AS b"
    " ON a.customer_id = b.customer_id AND a.ordered_at < b.ordered_at",
    "group, having": "SELECT customer_id, count(*) FROM orders GROUP BY customer_id HAVING count(*) > 1",
    "window rank": "SELECT payment_id, rank() OVER (PARTITION BY method ORDER BY amount DESC) FROM payments",
    "running frame": "SELECT payment_id, sum(amount) OVER (PARTITION BY order_id ORDER BY paid_on, payment_id"
    " ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM payments",
    "correlated": "SELECT payment_id FROM payments AS p"
    " WHERE amount > (SELECT avg(amount) FROM payments AS q WHERE q.method = p.method)",
    "NOT IN": "SELECT name FROM customers WHERE customer_id NOT IN (SELECT customer_id FROM orders)",
    "NOT EXISTS": "SELECT name FROM stores AS s WHERE NOT EXISTS"
    " (FROM orders AS o WHERE o.store_id = s.store_id AND o.status = 'open')",
    "CTE chain": "WITH paid AS (SELECT order_id, sum(amount) AS total FROM payments GROUP BY order_id),"
    " spent AS (SELECT customer_id, sum(total) AS total FROM orders JOIN paid USING (order_id) GROUP BY customer_id)"
    " SELECT name, total FROM spent JOIN customers USING (customer_id)",
    "recursive CTE": "WITH RECURSIVE above AS (SELECT category_id, parent_id, 1 AS depth FROM categories"
    " UNION SELECT a.category_id, c.parent_id, depth + 1 FROM above AS a JOIN categories AS c"
    " ON c.category_id = a.parent_id) SELECT category_id, max(depth) FROM above GROUP BY category_id",
    "set operation": "SELECT customer_id FROM orders EXCEPT SELECT customer_id FROM customers WHERE region = 'North'",
    "LIMIT per row": "SELECT s.name, x.order_id FROM stores AS s, LATERAL (SELECT order_id FROM orders AS o"
    " WHERE o.store_id = s.store_id ORDER BY ordered_at DESC, order_id LIMIT 2) AS x",
}


@dataclass(frozen=True, slots=True)
class Speed:
    shape: str
    #: Worlds per second; None where it cannot be lifted.
    lifted: float | None
    one_by_one: float
    rows: float

    @property
    def ratio(self) -> float | None:
        return self.lifted / self.one_by_one if self.lifted is not None else None


def main() -> None:
    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    for line in chain(lifting(repeats), [""], answering(repeats)):
        print(line, flush=True)


def lifting(repeats: int) -> Iterator[str]:
    schema = Script(Path("schema.sql"), (ROOT / "fixtures/retail/schema.sql").read_text("utf-8"))
    grounds = Grounds(schema, Limits())
    yield f"{'worlds per second':16}   lifted   one by one   ratio   rows each"
    ratios = []
    for shape, sql in SHAPES.items():
        one = _speed(grounds, shape, sql, repeats)
        told = "     none" if one.lifted is None else f"{one.lifted:9,.0f}"
        ratio = ""
        if one.ratio is not None:
            ratios.append(one.ratio)
            ratio = f"{one.ratio:.0f}"
        yield f"{one.shape:16} {told} {one.one_by_one:12,.0f} {ratio:>7} {one.rows:11.1f}"
    yield f"median ratio of {len(ratios)} shapes: {statistics.median(ratios):.0f}"
    grounds.close()


def _speed(grounds: Grounds, shape: str, sql: str, repeats: int) -> Speed:
    exercise = Exercise(shape, shape, Path(), "", Script(Path("solution.sql"), sql))
    trial = grounds.trial(grounds.question(exercise, sql), (), WORLDS, SEED)
    assert not isinstance(trial, Failure), trial.message
    answer = grounds.answer(sql, trial.source)
    assert not isinstance(answer, Failure)
    drawn = list(trial.drawn())
    several = [
        taken(trial.source.database, one.pool, number, one.relations)
        for one in drawn
        for number in sorted(one.counting)[:: max(1, len(one.counting) // ONE_BY_ONE)]
    ]
    slowly = statistics.median(_seconds(lambda: _one_by_one(grounds, trial, answer, several)) for _ in range(repeats))
    rows = statistics.fmean(world.size for world in several)
    if any(one.solution is None for one in drawn):
        return Speed(shape, None, len(several) / slowly, rows)
    quickly = statistics.median(_seconds(lambda: _at_once(trial, answer, drawn)) for _ in range(repeats))
    trial.close()
    return Speed(shape, sum(one.pool.count for one in drawn) / quickly, len(several) / slowly, rows)


def _at_once(trial: Trial, answer: Answer, drawn: list[Drawn]) -> None:
    assert trial.solution.lifted is not None
    forms = forms_of(trial.solution.columns, answer.columns)
    for one in drawn:
        assert digests(trial.source.database, trial.solution.lifted, one.pool, forms) is not None
        flags = trial.flagged(answer, one)
        assert flags is not None
        assert not flags.different


def _one_by_one(grounds: Grounds, trial: Trial, answer: Answer, several: list[World]) -> None:
    for world in several:
        assert grounds.stage.apart(world, trial.question, answer.sql, answer.promised) is None


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def answering(repeats: int) -> Iterator[str]:
    yield "milliseconds that 2,000 worlds add to one answer"
    everything: list[float] = []
    for name in PACKS:
        pack = load(ROOT / "exercises" / name, VOCABULARY)
        bench = opened(pack.fixture, pack.limits, True)
        for exercise in pack.exercises:
            meant = replace(exercise, worlds=replace(exercise.worlds, count=WORLDS, seed=SEED))
            times = list(_added(bench, pack, meant, repeats))
            everything += times
            yield f"  {name}/{exercise.name:22} " + "  ".join(f"{1000 * one:5.0f}" for one in times)
        bench.close()
    milliseconds = sorted(1000 * one for one in everything)
    high = milliseconds[round(0.95 * (len(milliseconds) - 1))]
    yield f"{len(milliseconds)} answers: median {statistics.median(milliseconds):.0f} ms, p95 {high:.0f} ms"


def _added(bench: Bench, pack: Pack, exercise: Exercise, repeats: int) -> Iterator[float]:
    """The search alone: what comes before it is the same with worlds and without."""
    with tempfile.TemporaryDirectory() as folder:
        place = str(Path(folder, "exercise"))
        solve(bench, pack, exercise, None, place)
        yield from _added_to(bench, place, exercise, repeats)


def _added_to(bench: Bench, place: str, exercise: Exercise, repeats: int) -> Iterator[float]:
    texts = [exercise.solution.text, *(script.text for script in exercise.accept)]
    outcomes = [judge(bench, place, Submission("", "", text)).outcome for text in texts]
    # The first draws the worlds.
    search(bench, place, outcomes[0])
    for outcome in outcomes:
        assert outcome.status == "passed", outcome.verdicts
        again = partial(search, bench, place, outcome)
        yield statistics.median(_seconds(again) for _ in range(repeats))


if __name__ == "__main__":
    main()
