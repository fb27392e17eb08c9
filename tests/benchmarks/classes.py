"""A class: how fast it is graded, beside a grader that one would write with pytest in an afternoon.

    python tests/benchmarks/classes.py [--learners 1000] [--jobs 2] [--honest 100] [--parts grade,pytest,slow,kill]

Ten exercises of `window_fns` and `joins_and_groups`, answered by each learner: about 30 % wrong (known wrong answers,
mutants of solutions, slips of syntax), the right ones from solutions and accepted answers, in other layouts, with other
comments, keywords and aliases; many are the same. Each is tried on 2,000 worlds.

`grade`: the whole command, and what it costs once more with everything known. `pytest`: for each test a fresh DuckDB,
the fixture loaded, both queries run and their rows compared, on a sample of the same right answers. `slow`: with 1 % of
the answers running into a deadline of 1 s, each in its own way. `kill`: the command is killed when half of the outcomes
are known, and run again.
"""

import argparse
import json
import os
import random
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from grader import fixture
from grader.mutants import mutants
from grader.pack import load
from grader.values.pack import Exercise, Pack
from grader.vocabulary import VOCABULARY

ROOT = Path(__file__).parents[2]
CHOSEN = {
    "window_fns": ("running_total", "latest_order", "rank_with_ties", "moving_average", "top_products"),
    "joins_and_groups": ("medals", "orders_in_the_west", "paid_so_far", "quiet_days", "takings_by_method"),
}
WRONG, SLOW = 0.3, 0.01
#: Of the wrong ones: known wrong answers, mutants, and the rest are slips of syntax.
REJECTED, MUTATED = 0.4, 0.45
#: Of all answers, those that somebody else has handed in, too, but for layout and comments.
COPIED = 0.6
TEST = """
import duckdb, pathlib, pytest
HERE = pathlib.Path(__file__).parent
CASES = sorted((HERE / "cases").glob("*.answer.sql"))

@pytest.fixture
def db():
    con = duckdb.connect(":memory:")
    con.execute((HERE / "load.sql").read_text())
    yield con
    con.close()

@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_answer(db, case):
    expected = db.execute(case.with_name(case.name.replace(".answer.", ".solution.")).read_text()).fetchall()
    actual = db.execute(case.read_text()).fetchall()
    assert sorted(map(repr, expected)) == sorted(map(repr, actual))
"""


@dataclass(frozen=True)
class Answer:
    pack: Pack
    exercise: Exercise
    text: str
    right: bool


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        room = Path(name)
        packs = _packs(room)
        chance = random.Random(options.seed)
        everybody = [_answers_of(packs, chance) for _ in range(options.learners)]
        _hand_in(room / "class", everybody)
        answers = [answer for one in everybody for answer in one]
        texts = {(one.exercise.name, one.text) for one in answers}
        right = sum(one.right for one in answers)
        print(f"{len(everybody):,} learners, {len(answers):,} answers, {len(texts):,} texts, {right:,} right by design")
        parts = options.parts.split(",")
        seconds = _graded(room, len(answers), options.jobs) if "grade" in parts else None
        if "pytest" in parts:
            _by_pytest(room, [one for one in answers if one.right], options.honest, seconds, len(answers))
        if "slow" in parts:
            _slow(room, everybody, options.jobs, chance, seconds)
        if "kill" in parts:
            _killed(room, len(answers), options.jobs)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--learners", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--honest", type=int, default=100, help="right answers for the grader by pytest")
    parser.add_argument("--parts", default="grade,pytest,slow,kill")
    parser.add_argument("--seed", type=int, default=7)
    return parser.parse_args()


def _packs(room: Path) -> list[Pack]:
    """The ten exercises, alone in copies of their packs."""
    packs = []
    (room / "fixtures").symlink_to(ROOT / "fixtures")
    for name, chosen in CHOSEN.items():
        folder = room / "packs" / name
        folder.mkdir(parents=True)
        settings = (ROOT / "exercises" / name / "pack.toml").read_text()
        (folder / "pack.toml").write_text(_with_a_deadline(settings))
        for exercise in chosen:
            shutil.copytree(ROOT / "exercises" / name / exercise, folder / exercise)
        packs.append(load(folder, VOCABULARY))
    return packs


def _with_a_deadline(settings: str) -> str:
    """Of a second; without the list of exercises."""
    assert "[limits]" not in settings
    return re.sub(r"(?ms)^exercises = \[.*?\]\n?", "", settings) + "[limits]\nseconds = 1\n"


def _answers_of(packs: Sequence[Pack], chance: random.Random) -> list[Answer]:
    return [_answer(pack, exercise, chance) for pack in packs for exercise in pack.exercises]


def _answer(pack: Pack, exercise: Exercise, chance: random.Random) -> Answer:
    if chance.random() < WRONG:
        return Answer(pack, exercise, _laid_out(_wrong(pack, exercise, chance), chance), False)
    text = chance.choice([exercise.solution, *exercise.accept]).text
    if chance.random() > COPIED:
        text = _renamed(text, chance)
    return Answer(pack, exercise, _laid_out(text, chance), True)


def _wrong(pack: Pack, exercise: Exercise, chance: random.Random) -> str:
    drawn = chance.random()
    if drawn < REJECTED and exercise.reject:
        return chance.choice(exercise.reject).script.text
    if drawn < REJECTED + MUTATED:
        return chance.choice(_mutants(pack, exercise))
    text = exercise.solution.text
    words = [found.start() for found in re.finditer(r"\b(?:from|by|select|on)\b|,", text, re.IGNORECASE)]
    at = chance.choice(words)
    return text[:at] + text[at + 1 :]


_planted: dict[str, list[str]] = {}


def _mutants(pack: Pack, exercise: Exercise) -> list[str]:
    if exercise.name not in _planted:
        database = fixture.opened(pack.fixture, pack.limits)
        _planted[exercise.name] = [one.sql for one in mutants(exercise.solution.text, database.relations)]
        database.close()
    return _planted[exercise.name]


def _renamed(text: str, chance: random.Random) -> str:
    """Other aliases, and keywords in another case."""
    for alias in dict.fromkeys(re.findall(r"(?i)\b(?:from|join)\s+\w+\s+(?:as\s+)?(?!(?:on|as)\b)(\w{1,2})\b", text)):
        text = re.sub(rf"\b{alias}\b", f"{alias}{chance.randrange(10)}", text)
    return re.sub(r"\b(select|from|where|join|on|group|order|by)\b", lambda word: word[0].upper(), text)


def _laid_out(text: str, chance: random.Random) -> str:
    lines = [line.rstrip() for line in text.splitlines() if not line.strip().startswith("--")]
    indent = " " * chance.choice((1, 2, 4, 8))
    changed = [re.sub(r"^ +", indent, line) for line in lines]
    note = f"-- version {chance.randrange(100_000)}\n" if chance.random() < 0.5 else ""
    return note + "\n".join(changed) + "\n"


def _hand_in(folder: Path, everybody: Sequence[Sequence[Answer]]) -> None:
    for number, answers in enumerate(everybody):
        home = folder / f"learner_{number:04}"
        home.mkdir(parents=True)
        for one in answers:
            (home / f"{one.exercise.name}.sql").write_text(one.text)


class Watched:
    """The command, with the largest resident memory of its own process and of all that it started, in MiB."""

    def __init__(self, room: Path, submissions: str, jobs: int, cache: str) -> None:
        grade = str(Path(sys.executable).with_name("grade"))
        command = [grade, str(room / "packs"), "--submissions", str(room / submissions), "--jobs", str(jobs)]
        environment = {**os.environ, "XDG_CACHE_HOME": str(room / cache)}
        self.output = room / f"{cache}.json"
        arguments = [*command, "--format", "json", "--output", str(self.output)]
        self.start = time.perf_counter()
        self.process = subprocess.Popen(arguments, env=environment, stderr=subprocess.DEVNULL)
        self.own, self.others = 0.0, 0.0
        self._watching = threading.Thread(target=self._watch, daemon=True)
        self._watching.start()

    def seconds(self) -> float:
        """Waits for its end."""
        assert self.process.wait() in (0, 1), self.process.returncode
        seconds = time.perf_counter() - self.start
        self._watching.join()
        return seconds

    def _watch(self) -> None:
        while self.process.poll() is None:
            self.own = max(self.own, _resident(self.process.pid))
            self.others = max([self.others, *map(_resident, _descendants(self.process.pid))])
            time.sleep(0.2)


def _resident(pid: int) -> float:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * resource.getpagesize() / 2**20
    except (OSError, IndexError):
        return 0.0


def _descendants(pid: int) -> Iterator[int]:
    try:
        tasks = Path(f"/proc/{pid}/task").iterdir()
        children = [int(one) for task in tasks for one in (task / "children").read_text().split()]
    except OSError:
        return
    for child in children:
        yield child
        yield from _descendants(child)


def _graded(room: Path, count: int, jobs: int) -> float:
    run = Watched(room, "class", jobs, "cache")
    seconds = run.seconds()
    size = run.output.stat().st_size / 2**20
    print(f"grade: {seconds:.1f} s, {count / seconds:,.0f} answers/s, {jobs} jobs; report of {size:.0f} MiB")
    print(f"  memory: parent {run.own:.0f} MiB, largest worker {run.others:.0f} MiB")
    counts: dict[str, int] = {}
    for outcome in json.loads(run.output.read_text())["outcomes"]:
        counts[outcome["status"]] = counts.get(outcome["status"], 0) + 1
    print("  " + ", ".join(f"{status} {number:,}" for status, number in sorted(counts.items())))
    again = Watched(room, "class", jobs, "cache").seconds()
    print(f"  once more: {again:.1f} s, {count / again:,.0f} answers/s; {_kept(room / 'cache'):,} outcomes kept")
    return seconds


def _kept(cache: Path) -> int:
    file = next((cache / "grader").glob("*.sqlite"), None)
    if file is None:
        return 0
    connection = sqlite3.connect(file)
    try:
        ((count,),) = connection.execute("SELECT (SELECT count(*) FROM outcomes) + (SELECT count(*) FROM unfinished)")
    except sqlite3.OperationalError:
        return 0
    finally:
        connection.close()
    return int(count)


def _by_pytest(room: Path, right: Sequence[Answer], count: int, seconds: float | None, all_answers: int) -> None:
    folder = room / "by_pytest"
    (folder / "cases").mkdir(parents=True)
    (folder / "load.sql").write_text(_loading(right[0].pack))
    (folder / "test_answers.py").write_text(TEST)
    for number, one in enumerate(random.Random(1).sample(right, min(count, len(right)))):
        (folder / "cases" / f"{number:05}.answer.sql").write_text(one.text)
        (folder / "cases" / f"{number:05}.solution.sql").write_text(one.exercise.solution.text)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(folder), str(folder)]
    start = time.perf_counter()
    ran = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    took = time.perf_counter() - start
    rate = min(count, len(right)) / took
    print(f"by pytest: {rate:.1f} answers/s, one process ({took:.1f} s); {ran.stdout.strip().splitlines()[-1]}")
    if seconds is not None:
        print(f"  grade / by pytest: {all_answers / seconds / rate:.1f}")


def _loading(pack: Pack) -> str:
    """The fixture by COPY, in an order that its foreign keys allow."""
    database = fixture.opened(pack.fixture, pack.limits)
    tables = [relation.name for relation in database.relations if not relation.is_view]
    database.close()
    files = {file.table: file.path for file in pack.fixture.data}
    schema = pack.fixture.schema.text.rstrip().rstrip(";") + ";\n"
    plain = re.sub(r"(?i),?\s*(?:foreign key\s*\([^)]*\)\s*)?references\s+\w+\s*\([^)]*\)", "", schema)
    copies = [f"COPY {table} FROM '{files[table]}' (HEADER);\n" for table in tables if table in files]
    return plain + "".join(copies)


def _slow(
    room: Path, everybody: Sequence[Sequence[Answer]], jobs: int, chance: random.Random, seconds: float | None
) -> None:
    total = sum(map(len, everybody))
    picked = set(chance.sample(range(total), max(1, round(SLOW * total))))
    width = len(everybody[0])
    slow = [
        [
            replace(one, text=f"SELECT count(*) + {place} FROM range(1000000) AS a, range(1000000000) AS b")
            if (place := number * width + column) in picked
            else one
            for column, one in enumerate(answers)
        ]
        for number, answers in enumerate(everybody)
    ]
    _hand_in(room / "slow", slow)
    took = Watched(room, "slow", jobs, "slow_cache").seconds()
    more = f"; {took - seconds:+.1f} s, {(took - seconds) / len(picked):.2f} s each" if seconds is not None else ""
    print(f"with {len(picked)} answers that reach the deadline: {took:.1f} s{more}")


def _killed(room: Path, count: int, jobs: int) -> None:
    """Half of what a whole run keeps, since answers that are the same are kept once."""
    whole = _kept(room / "cache")
    if not whole:
        Watched(room, "class", jobs, "cache").seconds()
        whole = _kept(room / "cache")
    run = Watched(room, "class", jobs, "killed")
    while _kept(room / "killed") < whole / 2 and run.process.poll() is None:
        time.sleep(0.1)
    run.process.send_signal(signal.SIGKILL)
    run.process.wait()
    first, kept = time.perf_counter() - run.start, _kept(room / "killed")
    before = _written(room / "killed")
    second = Watched(room, "class", jobs, "killed").seconds()
    after = _written(room / "killed")
    print(f"killed after {first:.1f} s with {kept:,} of {whole:,} outcomes kept; the second run took {second:.1f} s")
    same = sum(after.get(key) == data for key, data in before.items())
    print(f"  of {len(before):,} that are kept for any run, {same:,} were not judged again")


def _written(cache: Path) -> dict[bytes, int]:
    """Key -> the row that holds it: one written again has another."""
    connection = sqlite3.connect(next((cache / "grader").glob("*.sqlite")))
    try:
        return dict(connection.execute("SELECT key, rowid FROM outcomes").fetchall())
    finally:
        connection.close()


if __name__ == "__main__":
    main()
