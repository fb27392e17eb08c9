"""Runs `grade` as learners do, on answers from a folder, and watches what its processes take and leave behind."""

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import grader

#: Whose values nothing may tell; the first also marks the processes that belong to the run.
SECRETS = {"GRADER_RUN": "canary-of-the-environment", "USER": "canaria", "LOGNAME": "canaria", "PGPASSWORD": "tweet-6"}
SOLUTION = "select id, name from emp where pay > 1000 order by id"
#: What only the author's file says.
ASIDE = "nobody must read this aside"
PACK = {
    "fixture/schema.sql": """create table emp (
        id integer primary key, name varchar not null, dept varchar, boss integer, pay decimal(10, 2), hired date
    );""",
    "fixture/emp.csv": """id,name,dept,boss,pay,hired
1,Ada,it,,4200.00,2015-03-01
2,Ben,it,1,900.00,2019-07-15
3,Cid,ops,1,2100.50,2016-11-30
4,Dov,ops,3,1000.00,2020-02-29
5,Eve,hr,1,1000.01,2018-05-05
6,Flo,,3,,2021-01-01
7,Gus,hr,5,999.99,2022-08-08
8,Hal,it,2,3100.00,2017-04-12
9,Ivy,ops,3,2100.50,2016-11-30
10,Jo,,,5000.00,2010-10-10
11,Kai,it,8,1200.00,
12,Lea,hr,5,0.00,2023-12-31
""",
    "task/prompt.md": "# The well paid\n\nWho earns more than 1000? By id.\n",
    "task/solution.sql": f"{SOLUTION} -- {ASIDE}\n",
}
#: What is tested is what the tests import.
_GRADER = str(Path(grader.__file__).parents[1])
_ARGUMENTS = ("../pack", "--submissions", "../answers", "--jobs", "1", "--format", "json")
_CACHE = "cache-of-the-run"
_TOML = 'format = 1\ntitle = "Hostile"\nfixture = "fixture"\n[limits]\nseconds = {seconds}\n'


@dataclass
class Footprint:
    """The most that one process took, in bytes; `limit` is that of its address space, None while there is none."""

    space: int = 0
    resident: int = 0
    limit: int | None = None


@dataclass(frozen=True)
class Ran:
    outcomes: Mapping[str, Mapping[str, Any]]
    #: By process and the moment of its start, which no other process shares.
    footprints: Mapping[tuple[str, str], Footprint]
    parent: tuple[str, str]
    seconds: float
    #: Files that were not there before with that size, or are not there any more.
    changed_files: tuple[str, ...]
    #: Processes, zombies too, that are still there.
    left_behind: tuple[str, ...]


def grade(folder: Path, answers: Mapping[str, str | bytes], seconds: float = 1) -> Ran:
    """Has `grade` judge answers by learner, one after the other in the same worker, inside an empty `folder`."""
    _write(folder, answers, seconds)
    # Not in the folder: a socket's address must be short.
    with tempfile.TemporaryDirectory() as temporary:
        before = _files(folder, Path(temporary))
        secrets = {**SECRETS, "GRADER_RUN": f"{SECRETS['GRADER_RUN']}-{temporary}"}
        watch, start = _Watch(f"GRADER_RUN={secrets['GRADER_RUN']}".encode()), time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-c", "from grader.cli.main import main; main()", *_ARGUMENTS],
            cwd=folder / "work",
            env=_environment(folder, temporary) | secrets,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        with watch.watching(process.pid):
            told, complaints = process.communicate()
        seconds = time.perf_counter() - start
        left_behind = watch.left_behind()
        changed = before ^ _files(folder, Path(temporary))
    assert complaints == b"", complaints.decode(errors="replace")
    outcomes = {one["learner"]: one for one in json.loads(told)["outcomes"]}
    return Ran(outcomes, watch.seen, watch.parent, seconds, tuple(sorted(changed)), left_behind)


def _environment(folder: Path, temporary: str) -> dict[str, str]:
    own = {"HOME": f"{folder}/home", "TMPDIR": temporary, "XDG_CACHE_HOME": f"{folder}/{_CACHE}"}
    return {"PATH": os.defpath, "PYTHONPATH": _GRADER, **own}


def honest(place: int) -> str:
    """A right answer unlike those at other places: what is the same is judged once."""
    return SOLUTION.replace("name", f"name as name_{place}", 1)


def _files(*folders: Path) -> set[str]:
    """But for the run's own cache."""
    found = (path for folder in folders for path in folder.rglob("*") if _CACHE not in path.parts)
    return {f"{path} {path.lstat().st_size}" for path in found}


def _write(folder: Path, answers: Mapping[str, str | bytes], seconds: float) -> None:
    for name in ("home", "work"):
        (folder / name).mkdir()
    files: dict[str, str | bytes] = {f"pack/{name}": text for name, text in PACK.items()}
    files["pack/pack.toml"] = _TOML.format(seconds=seconds)
    files |= {f"answers/{learner}/task.sql": text for learner, text in answers.items()}
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())


@dataclass
class _Watch:
    """Looks at every process that carries `mark` in its environment."""

    mark: bytes
    seen: dict[tuple[str, str], Footprint] = field(default_factory=dict)
    parent: tuple[str, str] = ("", "")

    @contextlib.contextmanager
    def watching(self, pid: int) -> Iterator[None]:
        self.parent = str(pid), _stat(Path(f"/proc/{pid}"))[2]
        over = threading.Event()
        thread = threading.Thread(target=self._look, args=(over,))
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()

    def left_behind(self) -> tuple[str, ...]:
        """After the moment that the last ones may take to notice that the others are gone."""
        for _ in range(200):
            left = tuple(filter(None, (self._described(pid, start) for pid, start in self.seen)))
            if not left:
                break
            time.sleep(0.05)
        return left

    def _described(self, pid: str, start: str) -> str:
        """Empty when it is gone, and when it waits for the system alone: ended, and orphaned."""
        state, parent, now = _stat(Path("/proc", pid))
        if now != start or (state == "Z" and parent not in {other for other, _ in self.seen}):
            return ""
        return f"{pid} of {parent}, state {state}, {self.seen[pid, start]}"

    def _look(self, over: threading.Event) -> None:
        while not over.wait(0.1):
            for process in Path("/proc").glob("[0-9]*"):
                # It may end at any moment.
                with contextlib.suppress(OSError):
                    if self.mark in (process / "environ").read_bytes():
                        self._measure(process)

    def _measure(self, process: Path) -> None:
        told = (process / "status").read_text().splitlines()
        status = dict(line.split(":\t", 1) for line in told if ":\t" in line)
        limits = (process / "limits").read_text().splitlines()
        limit = next(line.split()[3] for line in limits if line.startswith("Max address space"))
        footprint = self.seen.setdefault((process.name, _stat(process)[2]), Footprint())
        footprint.space = max(footprint.space, _bytes(status.get("VmPeak", "0 kB")))
        footprint.resident = max(footprint.resident, _bytes(status.get("VmHWM", "0 kB")))
        footprint.limit = None if limit == "unlimited" else int(limit)


def _stat(process: Path) -> tuple[str, str, str]:
    """State, parent and the moment of the start; empty when there is no such process."""
    try:
        fields = (process / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return "", "", ""
    return fields[0], fields[1], fields[19]


def _bytes(told: str) -> int:
    return int(told.split()[0]) * 1024
