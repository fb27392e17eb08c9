"""One learner, one exercise, a cold start: `grade` against loading the libraries it stands on, in turn; and once its
outcome is kept.

python tests/benchmarks/cold_start.py [RUNS]
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
GRADE = [str(Path(sys.executable).with_name("grade")), "exercises/window_fns/running_total"]
ANEW = [*GRADE, "--no-cache"]
LIBRARIES = [sys.executable, "-c", "import duckdb, sqlglot, click"]


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    rounds = [(_seconds(ANEW), _seconds(LIBRARIES), _seconds(GRADE)) for _ in range(runs + 1)][1:]
    grade, libraries, known = (statistics.median(column) for column in zip(*rounds, strict=True))
    ratio = statistics.median(mine / theirs for mine, theirs, _ in rounds)
    print(f"grade {grade:.2f} s, libraries {libraries:.2f} s, ratio {ratio:.2f} (medians of {runs} rounds)")
    print(f"with its outcome kept: {known:.2f} s")


def _seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
