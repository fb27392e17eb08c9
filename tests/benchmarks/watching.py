"""From a save to its verdict: `python tests/benchmarks/watching.py [PACK/EXERCISE]` with `--watch` in a copy of it."""

import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
EXERCISE = ROOT / (sys.argv[1] if len(sys.argv) > 1 else "exercises/window_fns/running_total")
SAVES = 20


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        shutil.copytree(ROOT / "fixtures", top / "fixtures")
        shutil.copytree(EXERCISE.parent, top / "exercises" / EXERCISE.parent.name)
        exercise = top / "exercises" / EXERCISE.parent.name / EXERCISE.name
        answers = [path.read_text("utf-8") for path in (exercise / "solution.sql", *exercise.glob("reject/*.sql"))]
        grade = str(Path(sys.executable).with_name("grade"))
        start = time.perf_counter()
        with subprocess.Popen([grade, str(exercise), "--watch"], stdout=subprocess.PIPE, text=True) as watching:
            print(f"first report   {_reported(watching, start):6.3f} s")
            times = []
            for number in range(SAVES):
                time.sleep(0.3)
                start = time.perf_counter()
                (exercise / "answer.sql").write_text(f"{answers[number % len(answers)]}\n-- {number}\n", "utf-8")
                times.append(_reported(watching, start))
            watching.send_signal(signal.SIGINT)
    print(f"first save     {times[0]:6.3f} s")
    later = times[1:]
    print(f"later saves    {statistics.median(later):6.3f} s in the median, {min(later):.3f} to {max(later):.3f} s")


def _reported(watching: subprocess.Popen[str], start: float) -> float:
    """Seconds since `start` until a report is complete: it ends with the total."""
    assert watching.stdout is not None
    for line in watching.stdout:
        if " points" in line and " · " in line:
            break
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
