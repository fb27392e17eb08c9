"""Functions named rather than imported, where loading what they need can wait or is another process's business.

DuckDB and sqlglot take a third of a second to load: a learner who waits for a verdict should not wait for both twice.
"""

import importlib
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Later:
    """`module:name`; importable when called, and small enough to send to a worker."""

    path: str

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        module, _, name = self.path.partition(":")
        return getattr(importlib.import_module(module), name)(*arguments, **named)
