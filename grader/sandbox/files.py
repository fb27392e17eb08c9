"""Whether this process may write to files: a worker may only while it stores its fixture."""

from collections.abc import Iterator
from contextlib import contextmanager

try:
    import resource
except ImportError:  # Windows has none; there only the gate stands before files.
    resource = None  # type: ignore[assignment]  # a module where there is one


def forbid() -> None:
    if resource is not None:
        _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, most))


@contextmanager
def allowed() -> Iterator[None]:
    if resource is None:
        yield
        return
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (before[1], before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
