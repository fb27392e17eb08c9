"""What an outcome depends on, as one number: the exercise, its data, the answer, and the programs that judge."""

import hashlib
import platform
from dataclasses import replace
from functools import cache
from importlib.metadata import version
from pathlib import Path

import msgspec

import grader
from grader.classroom.flow import Answer
from grader.values.pack import Exercise, Pack
from grader.values.report import Asked


class Keys:
    """Of one pack; where it lies does not matter."""

    def __init__(self, pack: Pack, asked: Asked) -> None:
        data = [one for one in sorted(pack.digests.items()) if one[0].startswith("fixture/")]
        settings = pack.dialect, pack.limits, pack.rubric, data, asked
        self._pack = hashlib.sha256(_programs() + _bytes(settings))
        self._exercises: dict[str, bytes] = {}

    def of(self, answer: Answer) -> bytes:
        exercise = answer.exercise
        if exercise.name not in self._exercises:
            whole = self._pack.copy()
            whole.update(_bytes(_judging(exercise)))
            self._exercises[exercise.name] = whole.digest()
        text = answer.submission.text.encode(errors="surrogatepass")
        return hashlib.sha256(self._exercises[exercise.name] + text).digest()


def _judging(exercise: Exercise) -> Exercise:
    """Without what no verdict depends on."""
    return replace(
        exercise, title="", folder=Path(), prompt="", topics=(), hints=(), accept=(), reject=(), starter=None
    )


def _bytes(value: object) -> bytes:
    # Of files their names matter, which some things are called by.
    return msgspec.msgpack.encode(value, enc_hook=lambda path: path.name)


@cache
def _programs() -> bytes:
    """The libraries, and the sources of this program: while it is worked on, its version stays the same."""
    whole = hashlib.sha256()
    names = ("duckdb", "sqlglot")
    whole.update("\n".join([platform.platform(), *(f"{name} {version(name)}" for name in names)]).encode())
    sources = Path(grader.__file__).parent
    for path in sorted(sources.rglob("*.py")):
        whole.update(f"{path.relative_to(sources)}\0".encode() + path.read_bytes())
    return whole.digest()
