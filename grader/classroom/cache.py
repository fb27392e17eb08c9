"""Outcomes kept between runs, in the user's cache folder: what was judged once is not judged again.

They are kept as they are found, unrevealed, so that a run which is killed has lost nothing. What depends on the clock
is kept for the run alone that found it, until it is complete.
"""

import contextlib
import hashlib
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec
import platformdirs

from grader.classroom.alike import Judging
from grader.classroom.cache_keys import Keys
from grader.classroom.collecting.submissions import Entry
from grader.classroom.flow import Answer
from grader.values.judged import Judged
from grader.values.pack import Pack
from grader.values.report import Asked

#: Bytes that all outcomes may take; the longest unused go.
MOST_BYTES = 256_000_000
_FORMAT = 1
_SCHEMA = """
CREATE TABLE IF NOT EXISTS outcomes (key BLOB PRIMARY KEY, used INTEGER NOT NULL, outcome BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS by_use ON outcomes (used);
CREATE TABLE IF NOT EXISTS unfinished (
    run BLOB, key BLOB, at INTEGER NOT NULL, outcome BLOB NOT NULL, PRIMARY KEY (run, key)
);
"""
#: Seconds that another process may take to write.
_PATIENCE = 5.0
_DAY = 86_400
_OF_THE_MOMENT = frozenset({"timeout", "memory", "broke"})
#: How many are written before a look at how large it has grown.
_BETWEEN_LOOKS = 1_000

_encode = msgspec.msgpack.Encoder().encode

Warn = Callable[[str], None]


class Cache:
    """Whatever goes wrong with it is told once, and then it knows nothing."""

    def __init__(self, warn: Warn, most_bytes: int = MOST_BYTES) -> None:
        self._warn = warn
        self._most_bytes = most_bytes
        self._run = b""
        self._used: list[bytes] = []
        self._written = 0
        self._connection: sqlite3.Connection | None = None
        with self._guarded():
            self._connection = _connected(path())

    @contextmanager
    def run(self, entries: Sequence[Entry]) -> Iterator[None]:
        """While these are graded; if it is left early, the next run of the same goes on where this one was."""
        people = sorted(f"{entry.learner}\0{entry.pack.folder.absolute()}\0{entry.exercise.name}" for entry in entries)
        self._run = hashlib.sha256("\n".join(people).encode(errors="surrogateescape")).digest()
        yield
        with self._guarded():
            self._execute("DELETE FROM unfinished WHERE run = ? OR at < ?", self._run, _now() - _DAY)

    def over(self, judging: Judging, pack: Pack, asked: Asked) -> Judging:
        """With what is known already in place of judging it again."""
        keys = Keys(pack, asked)

        def known(answers: Sequence[Answer]) -> Iterator[tuple[Answer, Judged]]:
            rest: list[Answer] = []
            for answer in answers:
                judged = self._get(keys.of(answer))
                if judged is None:
                    rest.append(answer)
                else:
                    outcome = replace(judged.outcome, pack=pack.name, exercise=answer.exercise.name)
                    yield answer, replace(judged, outcome=outcome)
            if rest:
                for answer, judged in judging(rest):
                    self._put(keys.of(answer), judged)
                    yield answer, judged

        return known

    def close(self) -> None:
        with self._guarded():
            today = _now() // _DAY
            for key in self._used:
                self._execute("UPDATE outcomes SET used = ? WHERE key = ?", today, key)
            self._trim()
        if self._connection is not None:
            self._connection.close()

    def _get(self, key: bytes) -> Judged | None:
        with self._guarded():
            found = self._execute("SELECT outcome, used FROM outcomes WHERE key = ?", key)
            if found and found[0][1] < _now() // _DAY:
                self._used.append(key)
            sql = "SELECT outcome, 0 FROM unfinished WHERE run = ? AND key = ? AND at >= ?"
            found = found or self._execute(sql, self._run, key, _now() - _DAY)
            return self._decoded(found[0][0]) if found else None
        return None

    def _put(self, key: bytes, judged: Judged) -> None:
        with self._guarded():
            data = zlib.compress(_encode(replace(judged, outcome=replace(judged.outcome, submission=None))), 1)
            if _is_to_be_kept(judged):
                self._execute("INSERT OR REPLACE INTO outcomes VALUES (?, ?, ?)", key, _now() // _DAY, data)
            else:
                self._execute("INSERT OR REPLACE INTO unfinished VALUES (?, ?, ?, ?)", self._run, key, _now(), data)
            self._written += 1
            if self._written % _BETWEEN_LOOKS == 0:
                self._trim()

    def _decoded(self, data: bytes) -> Judged | None:
        """None of what is no outcome: somebody else may have written there."""
        try:
            return self._decoder.decode(zlib.decompress(data))
        except (zlib.error, msgspec.MsgspecError, TypeError):
            return None

    @cached_property
    def _decoder(self) -> "msgspec.msgpack.Decoder[Judged]":
        return msgspec.msgpack.Decoder(Judged)

    def _trim(self) -> None:
        while self._bytes() > self._most_bytes:
            oldest = "SELECT rowid FROM outcomes ORDER BY used, rowid LIMIT 1 + (SELECT count(*) / 4 FROM outcomes)"
            before = self._bytes()
            self._execute(f"DELETE FROM outcomes WHERE rowid IN ({oldest})")
            if self._bytes() >= before:
                return

    def _bytes(self) -> int:
        (((pages,),), ((free,),), ((size,),)) = (
            self._execute(f"PRAGMA {name}") or [(0,)] for name in ("page_count", "freelist_count", "page_size")
        )
        return int((pages - free) * size)

    def _execute(self, sql: str, *values: object) -> list[Any]:
        return self._connection.execute(sql, values).fetchall() if self._connection is not None else []

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            told = str(getattr(error, "strerror", None) or error).lower()
            self._warn(f"{path()} cannot be used ({told}), so nothing is kept between runs")
            if self._connection is not None:
                with contextlib.suppress(sqlite3.Error):
                    self._connection.close()
            self._connection = None


def path() -> Path:
    return platformdirs.user_cache_path("grader") / f"outcomes-{_FORMAT}.sqlite"


def _connected(file: Path) -> sqlite3.Connection:
    # What is kept shows data that learners may not be shown.
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    connection = sqlite3.connect(file, timeout=_PATIENCE, isolation_level=None)
    # A commit is then safe from the end of a process, and does not wait for the disk.
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.executescript(_SCHEMA)
    return connection


def _is_to_be_kept(judged: Judged) -> bool:
    """For any run: what a slower machine would make of it, and what broke, is to be tried again."""
    outcome = judged.outcome
    crashed = any(finding.name == "engine-crash" for verdict in outcome.verdicts for finding in verdict.findings)
    broke = any(verdict.status == "broke" for verdict in outcome.verdicts)
    return judged.steady and outcome.status not in _OF_THE_MOMENT and not crashed and not broke


def _now() -> int:
    return int(time.time())
