"""Seconds that judging one model, and one pipeline of several batches, takes: `python tests/benchmarks/models.py`.

Solutions and accepted answers of the packs that are named behind it, or of all, one after the other in one worker.
"""

import statistics
import sys
from collections import defaultdict
from pathlib import Path

from grader.classroom.collecting.submissions import Entry
from grader.classroom.run import graded
from grader.pack import load
from grader.scoring import is_built
from grader.values.report import Submission
from grader.vocabulary import VOCABULARY

EXERCISES = Path(__file__).parents[2] / "exercises"


def main(names: list[str]) -> None:
    taken: dict[str, list[tuple[float, str, str]]] = defaultdict(list)
    for folder in sorted(EXERCISES.iterdir()):
        if (names and folder.name not in names) or not (folder / "pack.toml").exists():
            continue
        pack = load(folder, VOCABULARY)
        built = [exercise for exercise in pack.exercises if is_built(exercise)]
        entries = [
            Entry(
                pack,
                one,
                None,
                Submission(str(script.path), "", script.text),
                None,
            )
            for one in built
            for script in (one.solution, *one.accept)
        ]
        for entry, outcome in zip(entries, graded(pack, entries, 1, True, lambda entry: None), strict=True):
            what = f"{pack.name}/{outcome.exercise} {Path(outcome.submission.path).name if outcome.submission else ''}"
            taken[entry.exercise.kind].append((outcome.seconds, what, outcome.status))
    for kind, found in taken.items():
        seconds = sorted(one for one, _, _ in found)
        passed = sum(status == "passed" for _, _, status in found)
        print(
            f"{kind}: {len(found)} answers, {passed} passed; median {statistics.median(seconds):.2f} s, "
            f"p95 {seconds[int(len(seconds) * 0.95)]:.2f}, most {seconds[-1]:.2f} ({max(found)[1]})"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
