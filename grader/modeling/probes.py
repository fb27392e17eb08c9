"""Changes that a model should refuse, tried on a copy of a learner's database and taken back."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Literal

from grader.modeling.canonical import canonical, family
from grader.modeling.column_map import Home, read
from grader.modeling.held import Held
from grader.modeling.paths import Path, joined
from grader.modeling.subject import Subject
from grader.values.names import quoted
from grader.values.run import Failure

#: `untried`: what differs from it in nothing but the fault is refused as well, or it cannot be written at all.
Reception = Literal["accepted", "refused", "untried"]
#: Column -> SQL of what it is to hold.
Changes = Mapping[str, str]
#: A change, and the same without what is wrong with it.
Trial = tuple[str, str]

_MODEL = "model"
#: What the engine says of values that a table's rules, or its types, rule out.
_RULES = frozenset({"Constraint", "Conversion", "Out of Range"})
_KEY_NAMED = re.compile(r'^Duplicate key "([^:"]+): ')
_INTEGERS = re.compile(r"^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$")


def is_rule(failure: Failure) -> bool:
    """Not: that a parent has children, as which the engine refuses a change to any key of it."""
    told = failure.complaint
    return told is not None and told.type in _RULES and "still referenced" not in failure.message


def is_key(failure: Failure) -> bool:
    return is_rule(failure) and bool(re.search("duplicate key", failure.message, re.IGNORECASE))


def is_reference(failure: Failure) -> bool:
    """Whether there is no such parent."""
    return is_rule(failure) and "does not exist in the referenced table" in failure.message


class Probes:
    """Tables are named by their places among the subject's; rows by the engine's own number."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._ask = subject.examiner.execute
        self._tried = subject.examiner.tried
        #: As `joined` takes them.
        self.tables = tuple(Held(one.relation.sql, one.relation) for one in subject.tables)
        self._indexed = self._unique_indexes()

    def _unique_indexes(self) -> list[tuple[str, str, frozenset[str]]]:
        found = self._ask(
            "SELECT schema_name, table_name, expressions FROM duckdb_indexes() "
            f"WHERE database_name = '{_MODEL}' AND is_unique"
        )
        return [(schema, table, frozenset(re.findall(r"\w+", told.lower()))) for schema, table, told in found]

    def name(self, place: int) -> str:
        return f"{_MODEL}.{self.tables[place].relation.sql}"

    def _table(self, place: int) -> str:
        return self._subject.tables[place].table

    def source(self, root: int, ways: Sequence[Path]) -> tuple[str, dict[Path, str]]:
        return joined(root, ways, self.tables, _MODEL)

    def canonical(self, home: Home, aliases: Mapping[Path, str]) -> str:
        return read(self.tables, home, aliases[home.way])

    def value(self, place: int, column: str, row: int) -> str:
        """SQL of what a row holds."""
        return f"(SELECT {quoted(column)} FROM {self.name(place)} WHERE rowid = {row})"

    def shown(self, place: int, columns: Sequence[str], row: int) -> tuple[Any, ...]:
        """What a row holds, as reports have it."""
        types = {one.name: one.type for one in self.tables[place].columns}
        told = ", ".join(canonical(quoted(name), types[name]) for name in columns)
        (found,) = self._ask(f"SELECT {told} FROM {self.name(place)} WHERE rowid = {row}")
        return found

    def rows(self, place: int, known: Collection[str], limit: int = 3) -> list[int]:
        """Some that have a value in all these columns."""
        there = " AND ".join(f"{quoted(name)} IS NOT NULL" for name in known) or "true"
        return [
            row
            for (row,) in self._ask(f"SELECT rowid FROM {self.name(place)} WHERE {there} ORDER BY rowid LIMIT {limit}")
        ]

    def unlike(self, place: int, row: int) -> int:
        """The row that has least in common with another."""
        mine = f"(FROM {self.name(place)} WHERE rowid = {row}) AS m"
        names = [quoted(one.name) for one in self.tables[place].columns]
        differs = " + ".join(f"(t.{name} IS DISTINCT FROM m.{name})::INT" for name in names)
        found = self._ask(
            f"SELECT t.rowid FROM {self.name(place)} AS t, {mine} ORDER BY {differs} DESC, t.rowid LIMIT 1"
        )
        return int(found[0][0])

    def fresh(self, place: int, column: str) -> str | None:
        """SQL of a value that no row has in it; None where there is none to be had."""
        kind, name = self.tables[place].column(column).type, quoted(column)
        found = family(kind)
        if kind == "UUID":
            return "gen_random_uuid()"
        if kind == "BOOLEAN" or kind.startswith("ENUM") or (found == "text" and kind != "VARCHAR"):
            return None
        last = f"(SELECT max({name}) FROM {self.name(place)})"
        if found == "text":
            return f"concat({last}, ' 2')"
        step = "INTERVAL 1 DAY" if found == "moment" else "1"
        return f"CAST({last} + {step} AS {kind})"

    def keys(self, place: int) -> list[frozenset[str]]:
        """Columns, lower-case, that the table's rules let no two rows have in common."""
        relation = self.tables[place].relation
        declared = [frozenset(name.lower() for name in key) for key in relation.keys]
        home = (relation.schema, relation.name)
        return declared + [columns for schema, table, columns in self._indexed if (schema, table) == home]

    def referring(self, place: int) -> frozenset[str]:
        """Columns, lower-case, of its foreign keys."""
        return frozenset(name.lower() for one in self.tables[place].relation.references for name in one.columns)

    def renewed(self, place: int, kept: Collection[str]) -> dict[str, str]:
        """What a second row needs to hold in other columns than those kept, so that only these may be in its way."""
        stays = {name.lower() for name in kept} | self.referring(place) | self._derived(place, kept)
        free = {one.name: self.fresh(place, one.name) for one in self.tables[place].relation.writable}
        able = {name: sql for name, sql in free.items() if sql is not None and name.lower() not in stays}
        unique = self._subject.ground.overlaps.is_unique
        changes = {name: sql for name, sql in able.items() if unique((place, name))}
        for key in self.keys(place):
            if not any(name.lower() in key for name in changes):
                more = [name for name in able if name.lower() in key]
                changes |= {name: able[name] for name in more[:1]}
        return changes

    def _derived(self, place: int, kept: Collection[str]) -> set[str]:
        """Keys that are made of the columns kept, as `17-2` of order 17, line 2: these do tell rows apart by them.

        A number that is only counted may be that of its row by chance.
        """
        unique = self._subject.ground.overlaps.is_unique
        there = {name.lower() for name in kept}
        options = [
            one.name
            for one in self.tables[place].columns
            if one.name.lower() not in there
            and unique((place, one.name))
            and (len(there) > 1 or family(one.type) == "text")
        ]
        if not options or not kept:
            return set()
        tests = ", ".join(
            " AND ".join(["count(*) > 5"] + [f"bool_and(contains({_text(name)}, {_text(part)}))" for part in kept])
            for name in options
        )
        # Keys counted from 1 may be those of the source, by chance; hardly those of another instance, too.
        held = [self.name(place), *(f"{record}.{self._table(place)}" for record in self._subject.ground.records[1:])]
        found = [self._ask(f"SELECT {tests} FROM {table}")[0] for table in held]
        return {name.lower() for name, *told in zip(options, *found, strict=True) if all(told)}

    def second(self, place: int, like: int, changes: Changes) -> str:
        """A statement that adds a row like another."""
        columns = [one.name for one in self.tables[place].relation.writable]
        new = {name.lower(): sql for name, sql in changes.items()}
        values = [new.get(name.lower(), quoted(name)) for name in columns]
        return (
            f"INSERT INTO {self.name(place)} ({', '.join(map(quoted, columns))}) "
            f"SELECT {', '.join(values)} FROM {self.name(place)} WHERE rowid = {like}"
        )

    def doubled(self, place: int, row: int, kept: Collection[str]) -> Reception:
        """Whether a second row is taken that has the same in `kept`.

        First one that has nothing else in common with it, since a key of more columns would refuse a mere copy.
        """
        changes = self.renewed(place, kept)
        names = {name.lower() for name in kept} | self._derived(place, kept)
        columns = [one.name for one in self.tables[place].relation.writable]
        stays = {name: self.value(place, name, row) for name in columns if name.lower() in names}
        failure = self._tried(self.second(place, self.unlike(place, row), changes | stays))
        if failure is None:
            return "accepted"
        named = _KEY_NAMED.match(failure.message)
        if is_key(failure) and named and named[1].lower() in names:
            return "refused"
        failure = self._tried(self.second(place, row, changes))
        if failure is None:
            return "accepted"
        return "refused" if is_key(failure) else "untried"

    def rewritings(self, place: int, row: int, changes: Changes) -> Iterator[Trial]:
        """Ways to have a row with changes: in its place; where others refer to it, beside it, or in that of another."""
        told = ", ".join(f"{quoted(name)} = {sql}" for name, sql in changes.items())
        same = ", ".join(f"{quoted(name)} = {quoted(name)}" for name in changes)
        update = f"UPDATE {self.name(place)} SET"
        yield f"{update} {told} WHERE rowid = {row}", f"{update} {same} WHERE rowid = {row}"
        # The one beside it must be like no other where rows are told apart, with the changes and without.
        new, control = self.renewed(place, changes), self.renewed(place, ())
        yield self.second(place, row, new | dict(changes)), self.second(place, row, control)
        for other in self._unreferenced(place):
            yield f"{update} {told} WHERE rowid = {other}", f"{update} {same} WHERE rowid = {other}"

    def _unreferenced(self, place: int) -> list[int]:
        """A row that no other refers to, if there is one."""
        mine = self.tables[place].relation
        referring = [
            f"NOT EXISTS (SELECT 1 FROM {self.name(child)} AS c WHERE "
            + " AND ".join(f"c.{quoted(a)} = t.{quoted(b)}" for a, b in zip(one.columns, one.referred, strict=True))
            + ")"
            for child, held in enumerate(self.tables)
            for one in held.relation.references
            if one.sql == mine.sql
        ]
        where = " AND ".join(referring) or "true"
        return [row for (row,) in self._ask(f"SELECT t.rowid FROM {self.name(place)} AS t WHERE {where} LIMIT 1")]

    def received(
        self, rows: Mapping[tuple[int, int], Changes], is_meant: Callable[[Failure], bool] = is_rule
    ) -> tuple[Reception, str]:
        """What becomes of changes to rows, named by table and number, and what the engine said."""
        trials: list[Trial] = []
        for (place, row), changes in rows.items():
            ways = self.rewritings(place, row, changes)
            found = next((way for way in ways if self._tried(way[1]) is None), None)
            if found is None:
                return "untried", ""
            trials.append(found)
        failure = self._tried(*(trial[0] for trial in trials))
        if failure is None:
            return "accepted", ""
        return ("refused" if is_meant(failure) else "untried"), failure.message

    def read(self, root: int, homes: Mapping[str, Home], row: int) -> tuple[Any, ...]:
        """Of a fact, what a row of the root says of these columns."""
        source, aliases = self.source(root, list(dict.fromkeys(home.way for home in homes.values())))
        told = [self.canonical(home, aliases) for home in homes.values()]
        return self._ask(f"SELECT {', '.join(told)} {source} WHERE a0.rowid = {row} LIMIT 1")[0]


def _text(name: str) -> str:
    return f"CAST({quoted(name)} AS VARCHAR)"


@contextmanager
def probes(subject: Subject) -> Iterator[Probes]:
    with subject.examiner.attached({_MODEL: subject.copy}, writes=True):
        yield Probes(subject)
