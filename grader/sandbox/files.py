"""Whether this process may write to files: a worker may only while it stores its fixture, or scripts build
a database."""

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
def allowed(most: int | None = None) -> Iterator[None]:
    """While it lasts, files of so many bytes may be written; None: of any size."""
    if resource is None:
        yield
        return
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (before[1] if most is None else most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
