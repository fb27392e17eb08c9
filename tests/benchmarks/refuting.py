"""How pairs of queries with known verdicts fare: which are refuted, how fast, and by how small a database.

    python tests/benchmarks/refuting.py FILE.jsonl [--profile] [NAME…]

One JSON object a line: `name`; `schema`, {table: {column: type or null}}; `constraints`, of {"primary": [{"value":
"T__C"}, …]}, {"foreign": [{"value": "T__C"}, {"value": "T2__C2"}]} and {"not_null": [{"value": "T__C"}, …]}; `left` and
`right`, in MySQL's dialect; `expected`, one of `different`, `no-difference` and `unknown`. `left` is the one to go by.
"""

import argparse
import cProfile
import json
import pstats
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlglot
from sqlglot.errors import SqlglotError

from grader.running import prepared
from grader.sandbox.tokens import promises_order
from grader.sql.course import Course
from grader.values.names import quoted
from grader.values.pack import Exercise, Limits, Script
from grader.values.run import Failure
from grader.worlds.grounds import Grounds
from grader.worlds.stage import Question
from grader.worlds.world import World, dependants_of, parents_of

WORLDS, SEED = 2000, 1


@dataclass(frozen=True, slots=True)
class Tried:
    name: str
    expected: str
    #: `different`, `no-difference` or why it could not be told.
    verdict: str
    #: Of the search, with the drawing of worlds; and of what has to be there before.
    seconds: float = 0.0
    setting_up: float = 0.0
    worlds: int = 0
    rows: int = 0
    #: Rows of the counterexample that could go.
    spare: int = 0
    #: Whether a query was taken through plain transpilation, since it has no faithful translation.
    plainly: bool = False
    lifted: bool = True

    @property
    def ran(self) -> bool:
        return self.verdict in ("different", "no-difference")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--profile", action="store_true", help="where the time goes, at the end")
    arguments = parser.parse_args()
    pairs = [json.loads(line) for line in arguments.file.read_text("utf-8").splitlines() if line.strip()]
    asked = [pair for pair in pairs if not arguments.names or pair["name"] in arguments.names]
    if not asked:
        sys.exit("no such pair")
    tried(asked[0])
    profile = cProfile.Profile()
    found = []
    for pair in asked:
        if arguments.profile:
            profile.enable()
        one = tried(pair)
        profile.disable()
        found.append(one)
        print(_line(one))
    print()
    for line in summary(found):
        print(line)
    if arguments.profile:
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)


def tried(pair: dict[str, Any]) -> Tried:
    start = time.perf_counter()
    grounds = Grounds(Script(Path("schema.sql"), schema_of(pair)), Limits(seconds=5))
    try:
        setting_up = time.perf_counter() - start
        course = Course("mysql", grounds.stage.relations)
        (left, left_plainly), (right, right_plainly) = (translated(pair[side], course) for side in ("left", "right"))
        plainly = left_plainly or right_plainly
        for side, sql in (("left", left), ("right", right)):
            if isinstance(sql, Failure):
                return Tried(pair["name"], pair["expected"], _why(side, sql), plainly=plainly)
        assert isinstance(left, str)
        assert isinstance(right, str)
        return _searched(grounds, pair, left, right, setting_up, plainly)
    finally:
        grounds.close()


def translated(sql: str, course: Course) -> tuple[str | Failure, bool]:
    """As answers are; plainly, and said to be so, where that is refused."""
    ready = prepared(sql, course)
    if not isinstance(ready, Failure):
        return ready.sql, False
    if ready.status != "unsupported":
        return ready, False
    try:
        return sqlglot.transpile(sql, read="mysql", write="duckdb")[0], True
    except SqlglotError:
        return ready, False


def _searched(grounds: Grounds, pair: dict[str, Any], left: str, right: str, setting_up: float, plainly: bool) -> Tried:
    name, expected = pair["name"], pair["expected"]
    exercise = Exercise(name, name, Path(), "", Script(Path("left.sql"), left))
    start = time.perf_counter()
    question = grounds.question(exercise, left)
    trial = grounds.trial(question, (), WORLDS, SEED)
    if isinstance(trial, Failure):
        return Tried(name, expected, _why("left", trial), plainly=plainly)
    found = grounds.found(trial, right)
    seconds = time.perf_counter() - start
    if isinstance(found, Failure):
        return Tried(name, expected, _why("right", found), plainly=plainly)
    answer = grounds.answer(right, trial.source)
    lifted = trial.solution.lifted is not None and not isinstance(answer, Failure) and answer.lifted is not None
    if found.world is None:
        return Tried(name, expected, "no-difference", seconds, setting_up, found.worlds, plainly=plainly, lifted=lifted)
    spare = sum(_differs(grounds, question, right, one) for one in smaller(found.world))
    return Tried(
        name, expected, "different", seconds, setting_up, found.worlds, found.world.size, spare, plainly, lifted
    )


def smaller(world: World) -> Iterator[World]:
    """Without one row, and those that refer to it."""
    parents, spots = parents_of(world), set(world.spots())
    return (world.only(spots - dependants_of(spot, parents)) for spot in sorted(spots))


def _differs(grounds: Grounds, question: Question, right: str, world: World) -> bool:
    return grounds.stage.apart_in_any_order(world, question, right, promises_order(right)) is not None


def schema_of(pair: dict[str, Any]) -> str:
    laws: dict[str, list[str]] = {table: [] for table in pair["schema"]}
    never_null: set[tuple[str, str]] = set()
    for constraint in pair["constraints"]:
        for kind, places in constraint.items():
            names = [tuple(place["value"].split("__")) for place in places] if _are_places(places) else []
            table = names[0][0] if names else ""
            if kind == "primary" and names:
                laws[table].append(f"PRIMARY KEY ({', '.join(quoted(column) for _, column in names)})")
            elif kind == "foreign" and len(names) == 2:
                (_, column), (other, key) = names
                laws[table].append(f"FOREIGN KEY ({quoted(column)}) REFERENCES {quoted(other)} ({quoted(key)})")
            elif kind == "not_null" and names:
                never_null.update((table, column) for table, column in names)
            else:
                print(f"{pair['name']}: left out: {kind} {json.dumps(places)}", file=sys.stderr)
    return "".join(
        f"CREATE TABLE {quoted(table)} ({', '.join([*_columns(table, columns, never_null), *laws[table]])});\n"
        for table, columns in pair["schema"].items()
    )


def _are_places(places: object) -> bool:
    return isinstance(places, list) and all(isinstance(one, dict) and set(one) == {"value"} for one in places)


def _columns(table: str, columns: dict[str, str | None], never_null: set[tuple[str, str]]) -> Iterator[str]:
    for name, type_ in columns.items():
        yield f"{quoted(name)} {type_ or 'INT'}{' NOT NULL' if (table, name) in never_null else ''}"


def _why(side: str, failure: Failure) -> str:
    return f"{side}: {' '.join(failure.message.split())[:90]}"


def _line(one: Tried) -> str:
    if not one.ran:
        return f"  - {one.name:24} {one.expected:13} {one.verdict}"
    mark = " " if one.expected in (one.verdict, "unknown") else "#"
    rows = f"{one.rows} rows" if one.verdict == "different" else ""
    notes = [rows, f"{one.spare} rows to spare" * bool(one.spare), "transpiled plainly" * one.plainly]
    notes.append("one by one" * (not one.lifted))
    told = "  ".join(filter(None, notes))
    return f"{mark:3} {one.name:24} {one.expected:13} {one.verdict:13} {_ms(one.seconds)} ms  {one.worlds:5}  {told}"


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:6.0f}"


def summary(found: list[Tried]) -> Iterator[str]:
    for expected in ("different", "no-difference", "unknown"):
        these = [one for one in found if one.expected == expected]
        verdicts = Counter(one.verdict if one.ran else "cannot run" for one in these)
        told = ", ".join(f"{count} {verdict}" for verdict, count in verdicts.most_common())
        yield f"expected {expected}: {len(these)}; found: {told or 'none'}"
    ran = [one for one in found if one.ran]
    yield _times("set up (once for each schema)", [one.setting_up for one in ran])
    yield _times("search, different", [one.seconds for one in ran if one.verdict == "different"])
    yield _times("search, no difference", [one.seconds for one in ran if one.verdict == "no-difference"])
    rows = [one.rows for one in ran if one.rows]
    if rows:
        yield f"rows of a counterexample: median {statistics.median(rows):g}, largest {max(rows)}"
        yield f"counterexamples of which a row could go: {sum(one.spare > 0 for one in ran)}"


def _times(of: str, seconds: Iterable[float]) -> str:
    times = sorted(1000 * one for one in seconds)
    if not times:
        return f"{of}: none"
    high = times[min(len(times) - 1, round(0.95 * len(times)))]
    return f"{of}: median {statistics.median(times):.0f} ms, p95 {high:.0f} ms, worst {times[-1]:.0f} ms"


if __name__ == "__main__":
    main()
