"""Where worker processes are forked from: a server that has loaded what they need.

Plain `fork` is unsafe beside threads; a server (`forkserver`) is not, and loading it can begin before anything else is
known. Where there is none (Windows), processes are spawned.
"""

import contextlib
import multiprocessing
from collections.abc import Sequence
from multiprocessing.context import BaseContext

with contextlib.suppress(ImportError):  # Windows has none.
    from multiprocessing import forkserver

#: Names rather than imports: the server loads them, not the caller.
_LOADED = ("grader.fixture", "grader.sandbox.workers")
#: What a worker loads by itself while the engine fills its database, on another processor if there is one.
LOADED_MEANWHILE = ("grader.grading", "grader.searching", "grader.checks.result")
_METHOD = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"


def context() -> BaseContext:
    return multiprocessing.get_context(_METHOD)


def prepare(also: Sequence[str] = ()) -> None:
    """Starts the server, which loads on while the caller does other things, `also` what workers load by themselves."""
    if _METHOD == "forkserver":
        multiprocessing.set_forkserver_preload([*_LOADED, *also])
        forkserver.ensure_running()
