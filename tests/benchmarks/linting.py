"""What all rules cost for a statement, and what another linter finds in the same text.

    python tests/benchmarks/linting.py [--against SQLFLUFF] [-v]

Statements: every solution, accepted and rejected answer under `exercises/`, and 200 queries of `tests/quality/pairs/`,
each with its schema. `--against` runs that executable of sqlfluff on the same files with the rules that ours overlap,
and prints for each how many files both find, and either alone; `-v` names these files, to be read one by one. Then both
judge the cases of those rules in `tests/antipatterns/`, of which it is known whether there is anything to find.
"""

import argparse
import hashlib
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import sqlglot

from grader.antipatterns import rule_of
from grader.antipatterns.lint import lint
from grader.sandbox.database import Database
from grader.sql.course import Course
from grader.values.pack import Limits
from grader.values.relation import Relation

ROOT = Path(__file__).parents[2]
sys.path += [str(ROOT / "tests" / "quality"), str(ROOT / "tests" / "antipatterns")]

from cases import all_cases  # noqa: E402  # they stand beside the tests that they are for
from pairs import pairs  # noqa: E402  # likewise

QUERIES = 200
#: Of sqlfluff -> ours.
OVERLAP = {
    "AL05": {"unused-alias"},
    "AM01": {"select-distinct-group"},
    "AM02": {"union-distinct"},
    "AM04": {"select-star"},
    "AM06": {"ordinals", "mixed-ordinals"},
    "AM08": {"cartesian", "comma-join"},
    "AM09": {"limit-no-order"},
    "CV05": {"eq-null"},
    "CV08": {"right-join"},
    "CV12": {"comma-join"},
    "RF02": {"unqualified-in-join"},
    "ST03": {"unused-cte"},
    "ST11": {"unnecessary-join"},
}


@dataclass(frozen=True)
class Statement:
    name: str
    sql: str
    schema: str


def statements() -> Iterator[Statement]:
    for folder in sorted(ROOT.glob("exercises/*/*/")):
        toml = (folder.parent / "pack.toml").read_text()
        (fixture,) = (line.split('"')[1] for line in toml.splitlines() if line.startswith("fixture"))
        schema = (ROOT / "fixtures" / fixture / "schema.sql").read_text()
        for path in sorted([folder / "solution.sql", *folder.glob("accept/*.sql"), *folder.glob("reject/*.sql")]):
            yield Statement(str(path.relative_to(ROOT / "exercises")), path.read_text(), schema)
    queries = {
        (side, pair.schema): f"{pair} ({number})"
        for pair in pairs()
        for number, side in enumerate((pair.left, pair.right))
    }
    chosen = sorted(queries, key=lambda one: hashlib.sha256(one[0].encode()).digest())[:QUERIES]
    for sql, schema in chosen:
        yield Statement(queries[sql, schema], sql, schema)


@cache
def relations(schema: str) -> tuple[Relation, ...]:
    database = Database(Limits())
    database.execute(schema)
    return database.relations


def ours(one: Statement) -> tuple[frozenset[str], float, float]:
    """Names of what is found, and seconds of the parser alone and of everything."""
    course = Course("duckdb", relations(one.schema))
    start = time.perf_counter()
    sqlglot.parse(one.sql, read="duckdb")
    parsed = time.perf_counter()
    found = lint(one.sql, course)
    end = time.perf_counter()
    assert not found.broken, (one.name, found.broken)
    return frozenset(finding.name for finding in found.findings), parsed - start, end - parsed


def theirs(executable: str, tried: list[Statement]) -> list[frozenset[str]]:
    with tempfile.TemporaryDirectory() as folder:
        for number, one in enumerate(tried):
            Path(folder, f"{number}.sql").write_text(one.sql + "\n")
        rules = ",".join(OVERLAP)
        command = [executable, "lint", "--dialect", "duckdb", "--format", "json", "--rules", rules, folder]
        told = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
        found = {Path(file["filepath"]).stem: frozenset(one["code"] for one in file["violations"]) for file in told}
    return [found.get(str(number), frozenset()) for number in range(len(tried))]


def compare(executable: str, tried: list[Statement], found: list[frozenset[str]], verbose: bool) -> None:
    other = theirs(executable, tried)
    print(f"\n{'sqlfluff':10}{'ours':36}{'both':>6}{'ours alone':>12}{'theirs alone':>14}")
    unread = [one.name for one, codes in zip(tried, other, strict=True) if "PRS" in codes]
    for code, names in OVERLAP.items():
        pairs_ = list(zip(tried, [bool(names & one) for one in found], [code in one for one in other], strict=True))
        mine = [one.name for one, here, there in pairs_ if here and not there]
        yours = [one.name for one, here, there in pairs_ if there and not here]
        both = sum(here and there for _, here, there in pairs_)
        print(f"{code:10}{', '.join(sorted(names)):36}{both:6}{len(mine):12}{len(yours):14}")
        for name in mine if verbose else ():
            print(f"    ours alone:   {name}")
        for name in yours if verbose else ():
            print(f"    theirs alone: {name}")
    print(f"{len(unread)} of {len(tried)} files sqlfluff cannot read")


def judge_cases(executable: str) -> None:
    """Both linters on statements with a known verdict: how many faults each misses, how many clean ones it blames."""
    cases = [case for case in all_cases() if case.dialect == "duckdb" and case.rule in set().union(*OVERLAP.values())]
    tried = [Statement(str(case), case.sql, case.schema) for case in cases]
    found = list(zip(cases, (ours(one)[0] for one in tried), theirs(executable, tried), strict=True))
    heads = (
        ("faults", 8),
        ("missed: ours", 14),
        ("sqlfluff", 10),
        ("clean", 8),
        ("blamed: ours", 14),
        ("sqlfluff", 10),
    )
    print(f"\n{f'{len(cases)} cases':40}{''.join(head.rjust(width) for head, width in heads)}")
    for code, names in OVERLAP.items():
        for name in sorted(names):
            own = [(bool(case.lines), name in mine, code in other) for case, mine, other in found if case.rule == name]
            faults, clean = [one for one in own if one[0]], [one for one in own if not one[0]]
            missed = [sum(not one[place] for one in faults) for place in (1, 2)]
            blamed = [sum(one[place] for one in clean) for place in (1, 2)]
            print(
                f"{code:8}{name:32}{len(faults):8}{missed[0]:14}{missed[1]:10}{len(clean):8}{blamed[0]:14}{blamed[1]:10}"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--against", metavar="SQLFLUFF")
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    tried = list(statements())
    for one in tried[:3]:
        ours(one)
    results = [ours(one) for one in tried]
    parsing, linting = ([1000 * one[place] for one in results] for place in (1, 2))
    print(f"{len(tried)} statements")
    for name, times in (("sqlglot's parser alone", parsing), ("all rules, with parsing", linting)):
        slow = sorted(times)[int(0.95 * len(times))]
        print(f"{name:26} median {statistics.median(times):6.2f} ms, 95th percentile {slow:6.2f} ms")
    print(f"ratio of the medians {statistics.median(linting) / statistics.median(parsing):.1f}")
    counts: dict[str, int] = {}
    for found, _, _ in results:
        for name in found:
            counts[name] = counts.get(name, 0) + 1
    for name, count in sorted(counts.items(), key=lambda one: -one[1]):
        print(f"{count:5} {rule_of(name).severity:6} {name}")
    if options.against:
        compare(options.against, tried, [found for found, _, _ in results], options.verbose)
        judge_cases(options.against)


if __name__ == "__main__":
    main()
