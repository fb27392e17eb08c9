"""How verdicts at home agree with the course's, and what a pass at home is worth.

    python tests/benchmarks/practising.py PACK [EXERCISE…]

The pack is published; then its solutions, accepted and rejected answers are graded by both. Told are right answers that
fail at home, which there must not be, and how many of those that fail in the course fail at home as well.
"""

import argparse
import hashlib
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path

from grader.authoring.publish import published
from grader.classroom.collecting.submissions import Entry
from grader.classroom.run import graded
from grader.cli.publish import write_folder
from grader.pack import load
from grader.scoring import is_built
from grader.values.pack import Exercise, Pack, Script
from grader.values.report import Outcome, Submission
from grader.vocabulary import VOCABULARY


def _answers(exercise: Exercise) -> list[Script]:
    return [exercise.solution, *exercise.accept, *(one.script for one in exercise.reject)]


def _graded(pack: Pack, given: list[tuple[str, Script]]) -> list[Outcome]:
    exercises = {one.name: one for one in pack.exercises}
    entries = []
    for name, script in given:
        digest = hashlib.sha256(script.text.encode()).hexdigest()
        entries.append(Entry(pack, exercises[name], None, Submission(str(script.path), digest, script.text), None))
    return graded(pack, entries, 2, True, lambda entry: None)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pack", type=Path)
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    course = load(arguments.pack, VOCABULARY)
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        done = published(course, 2, lambda total: nullcontext(lambda one: None))
        write_folder(Path(folder) / "out", done.files)
        print(f"{course.name}: published in {time.perf_counter() - start:.0f} s")
        home = load(Path(folder) / "out" / course.name, VOCABULARY)
        meant = [one for one in course.exercises if one.name not in done.kept_back and not is_built(one)]
        given = [
            (one.name, script)
            for one in meant
            if one.name in arguments.names or not arguments.names
            for script in _answers(one)
        ]
        there, here = _graded(course, given), _graded(home, given)
    wrong = right = missed = refused = 0
    for (name, script), wanted, got in zip(given, there, here, strict=True):
        right += wanted.status == "passed"
        wrong += wanted.status == "failed"
        if wanted.status == "passed" and got.status != "passed":
            refused += 1
            print(f"  refused at home: {name}: {script.path.name}: {got.status}")
        if wanted.status == "failed" and got.status == "passed":
            missed += 1
            print(f"  passes at home: {name}: {script.path.name}")
    print(f"  right answers: {right}, of which {refused} fail at home")
    print(f"  wrong answers: {wrong}, of which {wrong - missed} fail at home ({(wrong - missed) / max(wrong, 1):.1%})")


if __name__ == "__main__":
    main()
