"""Options that several commands have, each told once."""

import os
from collections.abc import Callable, Sequence
from typing import Any

import click

from grader.pack.dialects import DIALECTS

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

#: Those that this process may use, where the system tells.
PROCESSORS = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

jobs: Decorator = click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    default=PROCESSORS,
    show_default="processors",
    metavar="N",
    help="Answers judged at the same time.",
)
worlds: Decorator = click.option(
    "--worlds",
    type=click.IntRange(0, 100_000),
    metavar="N",
    help="Small databases that each answer is tried on beside the data, whatever the exercises say; 0: none.",
)


def dialect_of(texts: str) -> Decorator:
    return click.option(
        "--dialect",
        type=click.Choice(DIALECTS, case_sensitive=False),
        default="duckdb",
        show_default=True,
        metavar="D",
        help=f"Of {texts}.",
    )


def format_of(names: Sequence[str] = ("json", "terminal")) -> Decorator:
    return click.option(
        "--format",
        "format_",
        type=click.Choice(names),
        default="terminal",
        show_default=True,
        metavar="NAME",
        help=f"How to report: {', '.join(names)}.",
    )
