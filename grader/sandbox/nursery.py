"""Where worker processes are forked from: a server that has loaded what they need.

Plain `fork` is unsafe beside threads; a server (`forkserver`) is not, and loading it can begin before anything else is
known. Where there is none (Windows), processes are spawned.
"""

import contextlib
import multiprocessing
import os
import signal
import tempfile
from collections.abc import Iterator, Sequence
from multiprocessing import resource_tracker
from multiprocessing.context import BaseContext

with contextlib.suppress(ImportError):  # Windows has none.
    from multiprocessing import forkserver

#: Names rather than imports: the server loads them, not the caller.
_LOADED = ("grader.fixture", "grader.sandbox.workers")
#: What a worker loads by itself while the engine fills its database, on another processor if there is one.
LOADED_MEANWHILE = ("grader.grading", "grader.searching", "grader.checks.result")
#: Letters of a folder in which a socket's name has room.
_LONGEST = 70
_METHOD = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"


def context() -> BaseContext:
    return multiprocessing.get_context(_METHOD)


def prepare(also: Sequence[str] = ()) -> None:
    """Starts the server, which loads on while the caller does other things, `also` what workers load by themselves."""
    if _METHOD == "forkserver":
        multiprocessing.set_forkserver_preload([*_LOADED, *also])
        # It lets Ctrl-C through again once it is there, so it must be there before the server.
        resource_tracker.ensure_running()
        with deaf_to_ctrl_c(), _short_addresses():
            forkserver.ensure_running()


@contextlib.contextmanager
def _short_addresses() -> Iterator[None]:
    """Of sockets, which systems cut off at about a hundred letters, however deep the folder for temporary files is."""
    before = tempfile.tempdir
    if len(os.fsencode(tempfile.gettempdir())) > _LONGEST:
        tempfile.tempdir = "/tmp"  # what lies there is in a folder of its own that only the user may enter
    try:
        yield
    finally:
        tempfile.tempdir = before


@contextlib.contextmanager
def deaf_to_ctrl_c() -> Iterator[None]:
    """Which comes a moment later to the caller, and never to a process that is started meanwhile."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
