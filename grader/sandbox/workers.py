"""Worker processes: what runs in one may hang, eat memory or crash, and costs only itself.

Each keeps one resource open (a fixture's database) under an address-space limit. A task past its deadline is killed
with its process; a new one takes its place. Workers return values, the parent decides.
"""

import contextlib
import importlib
import os
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Concatenate, Generic, Literal, ParamSpec, Protocol, Self, TypeVar

import pebble
from pebble.common.types import CONSTS
from pebble.pool.process import PoolManager

from grader.sandbox import files, nursery

try:
    import resource
except ImportError:  # Windows has none; there memory is not limited.
    resource = None  # type: ignore[assignment]

#: Besides what the fixture takes and what the exercise allows: Python's share of a result, and the engine's slack.
HEADROOM = 256 * 1024 * 1024
#: Whether the memory of a worker can be limited here.
CONFINES_MEMORY = sys.platform == "linux" and resource is not None

# How long Pebble waits between looks at its workers, and between asking one to stop and killing it.
CONSTS.sleep_unit, CONSTS.term_timeout = 0.01, 0.2
#: Seconds that the last words of a dead worker may take to be read.
_LAST_WORDS = 1.0
#: Seconds past its deadline after which a task ends itself: whoever should have killed it was killed, too.
_ORPHANED = 10.0


class Resource(Protocol):
    def is_intact(self) -> bool: ...
    def close(self) -> None: ...


T = TypeVar("T", bound=Resource)
P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Death:
    """A task that ended with its process."""

    reason: Literal["timeout", "memory", "crash"]

    @property
    def told(self) -> str:
        """What the SQL does that it was running."""
        return _DEATHS[self.reason]


_DEATHS = {"timeout": "takes too long", "memory": "needs too much memory", "crash": "crashes the engine"}


class Workers(Generic[T]):
    """`jobs` processes that each open one `T`; a context manager."""

    def __init__(self, open_resource: Callable[[], T], memory: int, jobs: int, loaded: Sequence[str] = ()) -> None:
        """`loaded` are modules that each process loads before its memory is limited."""
        nursery.prepare()
        context = nursery.context()
        # What a worker that is killed leaves behind goes with the run.
        self._folder = tempfile.TemporaryDirectory(prefix="grader-", ignore_cleanup_errors=True)
        given = open_resource, memory, tuple(loaded), self._folder.name
        self._pool: Any = pebble.ProcessPool(max_workers=jobs, context=context, initializer=_initialise, initargs=given)
        self._pool._pool_manager = _PatientManager(self._pool._context, context)

    def schedule(
        self, function: Callable[Concatenate[T, P], R], seconds: float, *arguments: P.args, **named: P.kwargs
    ) -> "Future[R]":
        """Runs `function(resource, …)`; the future's result is read with `outcome_of`."""
        given = seconds + _ORPHANED, function, arguments, named
        future: Future[R] = self._pool.schedule(_run, args=given, timeout=seconds)
        return future

    def place(self, name: str) -> str:
        """Where workers may leave a value for each other, see `sandbox.kept`."""
        return str(Path(self._folder.name, name))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        # What was scheduled has been waited for, or nobody waits any more: no need for the workers to tidy up.
        self._pool.stop()
        self._pool.join()
        self._folder.cleanup()


class _PatientManager(PoolManager):
    """Pebble's own, when it sees a death before it has read what that worker said last, blames the task before, or
    gives up the whole pool.
    """

    def find_expired_task(self, worker_id: int) -> Any:
        patience = time.monotonic() + _LAST_WORDS
        messages: Any = self.worker_manager.pool_channel
        while messages.poll(0) and time.monotonic() < patience:
            time.sleep(CONSTS.sleep_unit)
        # The last one may be read, but not heeded yet.
        time.sleep(CONSTS.sleep_unit)
        return super().find_expired_task(worker_id)

    def stop(self) -> None:
        """Workers before channels: one just starting would look for locks that are gone, and print that it cannot."""
        manager: Any = self.worker_manager
        manager.force_stop_workers()
        manager.close_channels()


def outcome_of(future: "Future[R]") -> R | Death:
    """What the task returned, or how it died; an exception of the task is raised here."""
    try:
        return future.result()
    except TimeoutError:
        return Death("timeout")
    except pebble.ProcessExpired as expired:
        if hasattr(signal, "SIGALRM") and expired.exitcode == -signal.SIGALRM:
            return Death("timeout")
        # Running out of memory ends in abort() where C++ has no way to say so, or in the kernel's SIGKILL.
        memory = {-getattr(signal, name) for name in ("SIGABRT", "SIGKILL") if hasattr(signal, name)}
        return Death("memory" if expired.exitcode in memory else "crash")


_open: Callable[[], Any] | None = None
_resource: Any = None
_refusal: Exception | None = None


def _initialise(open_resource: Callable[[], Any], memory: int, loaded: Sequence[str], folder: str) -> None:
    global _open
    _open = open_resource
    tempfile.tempdir = folder
    _silence()
    meanwhile = threading.Thread(
        target=lambda: [importlib.import_module(name) for name in (*nursery.LOADED_MEANWHILE, *loaded)]
    )
    meanwhile.start()
    _reopen()
    meanwhile.join()
    _confine(memory)


def _reopen() -> None:
    global _resource, _refusal
    assert _open is not None
    try:
        _resource, _refusal = _open(), None
    except Exception as error:
        # Told by the first task: an exception here would only say that the pool is broken.
        _refusal = error


def _run(most: float, function: Callable[..., Any], arguments: tuple[Any, ...], named: dict[str, Any]) -> Any:
    if _refusal is not None:
        raise _refusal
    _end_after(most)
    try:
        return function(_resource, *arguments, **named)
    finally:
        if not _resource.is_intact():
            with contextlib.suppress(Exception):
                _resource.close()
            _reopen()
        _end_after(0)


def _end_after(seconds: float) -> None:
    """By the kernel, which needs nobody's leave; 0: never. Windows cannot."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _silence() -> None:
    """What the C++ runtime prints when it dies is not for the caller's terminal."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)


def _confine(memory: int) -> None:
    files.forbid()
    if resource is None:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if CONFINES_MEMORY:
        limit = _address_space() + memory + HEADROOM
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _address_space() -> int:
    pages = Path("/proc/self/statm").read_text("ascii").split()[0]
    return int(pages) * resource.getpagesize()
