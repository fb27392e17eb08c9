"""Worker processes: one that hangs, dies or loses its resource costs only the task at hand."""

import os
import resource
import signal
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from unittest.mock import Mock

import pytest
from pebble.pool.process import PoolManager

from grader.sandbox import files
from grader.sandbox import workers as sandbox
from grader.sandbox.workers import CONFINES_MEMORY, HEADROOM, Death, Workers, outcome_of

_MEMORY = 64 * 1024 * 1024


class Box:
    """A resource that counts who used it, and can be spoilt."""

    def __init__(self) -> None:
        self.used = 0
        self.spoilt = False

    def is_intact(self) -> bool:
        return not self.spoilt

    def close(self) -> None:
        if self.used < 0:
            raise ValueError("cannot be closed")


class Mislaid(Exception):  # noqa: N818  # a name of its own, to be told from all others
    pass


def missing() -> Box:
    raise Mislaid("no box here")


def use(box: Box, add: int = 1) -> int:
    box.used += add
    return box.used


def spoil(box: Box, used: int) -> str:
    box.spoilt, box.used = True, used
    return "spoilt"


def fail_and_spoil(box: Box) -> None:
    box.spoilt = True
    raise Mislaid("on the way")


def process(box: Box) -> int:
    return os.getpid()


def die(box: Box, number: int) -> None:
    os.kill(os.getpid(), number)
    time.sleep(10)


def leave(box: Box, code: int) -> None:
    os._exit(code)


def hang(box: Box, seconds: float) -> str:
    time.sleep(seconds)
    return "done"


def grow(box: Box, size: int) -> int:
    return len(bytearray(size))


def limits(box: Box) -> tuple[int, int]:
    return resource.getrlimit(resource.RLIMIT_AS)[0], resource.getrlimit(resource.RLIMIT_CORE)[0]


def store(box: Box) -> Path:
    folder = Path(tempfile.mkdtemp())
    with files.allowed():
        (folder / "rows").write_text("1")
    return folder


def scribble(box: Box, folder: Path) -> str | None:
    try:
        (folder / "more").write_text("2")
    except OSError as error:
        return error.strerror
    return None


def shout(box: Box) -> list[int]:
    return [os.write(stream, b"nobody must hear this\n") for stream in (1, 2)]


@pytest.fixture
def workers() -> Iterator[Workers[Box]]:
    with Workers(Box, _MEMORY, 1) as one:
        yield one


def test_keeps_one_resource_open(workers: Workers[Box]) -> None:
    tasks = [workers.schedule(use, 5), workers.schedule(use, 5, 10), workers.schedule(use, 5, add=100)]
    assert [outcome_of(task) for task in tasks] == [1, 11, 111]


def test_an_error_of_the_task_is_raised_here_and_harms_nobody(workers: Workers[Box]) -> None:
    failed, after = workers.schedule(fail_and_spoil, 5), workers.schedule(use, 5)
    with pytest.raises(Mislaid, match="on the way"):
        outcome_of(failed)
    assert outcome_of(after) == 1


def test_an_error_on_opening_is_told_by_the_first_task_and_by_all_others() -> None:
    with Workers(missing, _MEMORY, 2) as workers:
        tasks: list[Future[int]] = [workers.schedule(use, 5) for _ in range(4)]
        for task in tasks:
            with pytest.raises(Mislaid, match="no box here"):
                outcome_of(task)


@pytest.mark.parametrize("used", [5, -5], ids=["that closes", "that cannot be closed"])
def test_a_spoilt_resource_is_opened_anew_in_the_same_process(workers: Workers[Box], used: int) -> None:
    before = workers.schedule(process, 5)
    assert outcome_of(workers.schedule(spoil, 5, used)) == "spoilt"
    assert outcome_of(workers.schedule(use, 5)) == 1
    assert outcome_of(workers.schedule(process, 5)) == outcome_of(before)


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (signal.SIGKILL, "memory"),
        (signal.SIGABRT, "memory"),
        (signal.SIGSEGV, "crash"),
        (signal.SIGBUS, "crash"),
        (signal.SIGTERM, "crash"),
        (signal.SIGFPE, "crash"),
    ],
)
def test_a_killed_worker_is_replaced(workers: Workers[Box], number: int, reason: str) -> None:
    first, death, second, after = (
        workers.schedule(process, 5),
        workers.schedule(die, 5, number),
        workers.schedule(process, 5),
        workers.schedule(use, 5),
    )
    assert outcome_of(death) == Death(reason)  # type: ignore[arg-type]
    assert outcome_of(first) != outcome_of(second)
    assert outcome_of(after) == 1


def test_a_task_that_nobody_kills_any_more_ends_itself(workers: Workers[Box], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "_ORPHANED", -60 + 0.2)
    alone = workers.schedule(hang, 60, 60)
    done = workers.schedule(hang, 60, 0.01)
    monkeypatch.undo()
    after = workers.schedule(hang, 60, 0.4)
    assert [outcome_of(task) for task in (alone, done, after)] == [Death("timeout"), "done", "done"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_death_is_told_though_it_is_seen_before_the_task_is_known(monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
    read = PoolManager.process_next_message

    def read_late(manager: PoolManager, seconds: float) -> None:
        time.sleep(0.1)
        read(manager, seconds)

    monkeypatch.setattr(PoolManager, "process_next_message", read_late)
    with Workers(Box, _MEMORY, jobs) as workers:
        slow = workers.schedule(hang, 20, 0.5)
        deaths = [workers.schedule(die, 20, signal.SIGSEGV) for _ in range(3)]
        before = workers.schedule(use, 20)
        deaths += [workers.schedule(die, 20, signal.SIGKILL)]
        told = [outcome_of(death) for death in deaths]
        assert told == [*[Death("crash")] * 3, Death("memory")]
        # Nor is it told of the task that was done just before.
        assert (outcome_of(slow), outcome_of(before)) == ("done", 1)


@pytest.mark.parametrize("code", [1, 3])
def test_a_worker_that_leaves_is_replaced(workers: Workers[Box], code: int) -> None:
    gone, after = workers.schedule(leave, 5, code), workers.schedule(use, 5)
    assert outcome_of(gone) == Death("crash")
    assert outcome_of(after) == 1


def test_a_task_past_its_deadline_is_killed_and_others_wait_their_turn(workers: Workers[Box]) -> None:
    # All are scheduled at once: a deadline counts from the moment a task begins.
    late, first, second = (workers.schedule(hang, seconds, 0.4 if seconds > 1 else 30) for seconds in (0.3, 5, 5))
    start = time.perf_counter()
    assert outcome_of(late) == Death("timeout")
    assert time.perf_counter() - start < 5
    assert [outcome_of(first), outcome_of(second)] == ["done", "done"]


def test_a_death_harms_no_other_worker() -> None:
    with Workers(Box, _MEMORY, 2) as workers:
        slow = workers.schedule(hang, 10, 1.0)
        deaths = [workers.schedule(die, 5, signal.SIGSEGV) for _ in range(3)]
        assert [outcome_of(death) for death in deaths] == [Death("crash")] * 3
        assert outcome_of(slow) == "done"
        assert outcome_of(workers.schedule(hang, 5, 0)) == "done"


@pytest.mark.skipif(not CONFINES_MEMORY, reason="memory is not limited here")
def test_memory_is_confined_and_no_core_is_dumped(workers: Workers[Box]) -> None:
    space, core = outcome_of(workers.schedule(limits, 5))  # type: ignore[misc]
    assert core == 0
    # What a process maps before it opens anything is far below half a gigabyte.
    assert _MEMORY + HEADROOM < space < _MEMORY + HEADROOM + 2**30
    assert outcome_of(workers.schedule(grow, 5, _MEMORY)) == _MEMORY
    with pytest.raises(MemoryError):
        outcome_of(workers.schedule(grow, 5, space))
    assert outcome_of(workers.schedule(use, 5)) == 1


def test_what_a_worker_prints_goes_nowhere(workers: Workers[Box], capfd: pytest.CaptureFixture[str]) -> None:
    assert outcome_of(workers.schedule(shout, 5)) == [22, 22]
    assert capfd.readouterr() == ("", "")


def test_no_process_is_left() -> None:
    with Workers(Box, _MEMORY, 2) as workers:
        seen = {outcome_of(workers.schedule(process, 5)) for _ in range(4)}
        outcome_of(workers.schedule(die, 5, signal.SIGKILL))
        # Nobody waits for this one any more.
        workers.schedule(hang, 60, 60)
        seen.add(outcome_of(workers.schedule(process, 5)))
    deadline = time.monotonic() + 5
    while (left := [pid for pid in seen if Path(f"/proc/{pid}").exists()]) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert left == []


def test_workers_end_before_their_channels_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that is just starting, in the place of one that hung, would print that it finds no locks."""
    ends = Mock()
    with Workers(Box, _MEMORY, 1) as workers:
        assert outcome_of(workers.schedule(use, 5)) == 1
        manager = workers._pool._pool_manager.worker_manager
        for name in ("force_stop_workers", "close_channels"):
            ends.attach_mock(Mock(wraps=getattr(manager, name)), name)
            monkeypatch.setattr(manager, name, getattr(ends, name))
    assert [call[0] for call in ends.mock_calls] == ["force_stop_workers", "close_channels"]


def test_nothing_is_written_to_files_but_where_it_is_allowed(workers: Workers[Box]) -> None:
    folder = outcome_of(workers.schedule(store, 5))
    assert isinstance(folder, Path)
    assert outcome_of(workers.schedule(scribble, 5, folder)) == "File too large"


def test_what_a_killed_worker_leaves_behind_goes_with_the_run() -> None:
    with Workers(Box, _MEMORY, 1) as workers:
        folder = outcome_of(workers.schedule(store, 5))
        assert isinstance(folder, Path) and (folder / "rows").exists()
        assert outcome_of(workers.schedule(die, 5, signal.SIGKILL)) == Death("memory")
        assert outcome_of(workers.schedule(use, 5)) == 1
    assert not folder.exists()
