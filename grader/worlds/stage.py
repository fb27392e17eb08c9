"""An instance that holds the schema and nothing else, on which one world at a time is set up with all its rules."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import duckdb

from grader.compare import compare
from grader.compare.difference import Difference
from grader.errors import PackError, TooManyRowsError
from grader.fixture.levels import empty
from grader.fixture.schema import create
from grader.sandbox.complaint import ERRORS, failure
from grader.sandbox.database import Database
from grader.solving import expect
from grader.sql.course import Course
from grader.sql.table_places import table_places
from grader.values.expected import Expected
from grader.values.names import quoted
from grader.values.pack import Collation, Exercise, Limits, Script
from grader.values.relation import Relation
from grader.values.result import Column, Result
from grader.values.run import Failure
from grader.values.solution import Analysis
from grader.worlds.world import World, inserts

#: Ways to lay the rows of a world down, see `inserts`.
_ORDERS = (1, 2)
#: How many of a table's rows are put first in turn.
_TURNS = 6
_ANY_NUMBER = 1_000_000


@dataclass(frozen=True, slots=True)
class Question:
    """A solution in DuckDB's own dialect, and how answers are held against it."""

    exercise: Exercise
    course: Course
    analysis: Analysis | None
    #: Whether the order of the rows counts.
    ordered: bool


@dataclass(frozen=True, slots=True)
class Apart:
    """What solution and answer give in a world where they differ."""

    expected: Result
    actual: Result | Failure
    differences: tuple[Difference, ...]
    #: How the rows were laid down, see `inserts`.
    order: int
    #: The table whose rows afterwards they are, where the answer changes rows.
    table: str | None = None


class Stage:
    def __init__(self, schema: Script, limits: Limits, collation: Collation) -> None:
        self.database = Database(limits, collation)
        ran: list[str] = []
        mistakes = create(self.database, schema, ran)
        if mistakes:
            raise PackError(mistakes)
        #: Its statements in an order that works.
        self.schema = "".join(f"{statement.rstrip(';')};\n" for statement in ran)
        self.relations: tuple[Relation, ...] = self.database.relations
        self.database.lock()
        self._assumptions: tuple[str, ...] = ()
        #: Tables that may hold rows, as `sql`.
        self._filled: set[str] = set()

    def assume(self, assumptions: Sequence[str]) -> None:
        """Worlds in which one of these queries does not give true are not set up from now on."""
        self._assumptions = tuple(assumptions)

    def fill(self, statements: str) -> str:
        """Sets up the world that INSERT statements make; what is wrong with them, if anything."""
        self._clear()
        # To empty a table that has no rows takes as long as to fill another: left out are those that no INSERT names.
        text = statements.casefold()
        self._filled = {
            one.sql for one in self.relations if not one.is_view and quoted(one.name)[1:-1].casefold() in text
        }
        try:
            for statement in self.database.statements(statements):
                if statement.type.name != "INSERT":
                    return f"{statement.type.name} is no INSERT"
                self.database.execute(statement)
        except (duckdb.Error, ValueError) as error:
            return failure(error, statements).message if isinstance(error, duckdb.Error) else str(error)
        return ""

    def world(self) -> World:
        """The one that is set up."""
        tables = [relation for relation in self.relations if not relation.is_view]
        rows = []
        for relation in tables:
            names = ", ".join(f"CAST({quoted(one.name)} AS VARCHAR)" for one in relation.writable)
            rows.append(tuple(self.database.execute(f"SELECT {names} FROM {relation.sql} ORDER BY rowid")))
        return World(tuple(tables), tuple(rows))

    def columns(self, sql: str) -> tuple[Column, ...] | Failure:
        """Of a query, in a world without rows."""
        self._clear()
        given = self.database.submit(sql)
        return given if isinstance(given, Failure) else given.columns

    def apart(
        self,
        world: World,
        question: Question,
        answer: str,
        promised: bool,
        order: int = 0,
        turns: int | None = None,
    ) -> Apart | None:
        """How the two differ in a world; None where they do not, or where the world does not count.

        It does not where a rule of the schema refuses it, the solution fails there, or the solution's own rows depend
        on the order in which the tables hold theirs; `turns` tells how many orders are tried for that, if not all.
        """
        if not self.set_up(world, order):
            return None
        expected = self.expected(question)
        if expected is None:
            return None
        actual = self.database.submit(answer)
        if isinstance(actual, Failure):
            differs = tells(actual)
            differences: Sequence[Difference] = ()
        else:
            differences = compare(expected, actual, question.exercise.comparing, promised)
            differs = bool(differences)
        if not differs or not self._is_steady(world, question, expected, order, turns):
            return None
        return Apart(expected.result, actual, tuple(differences), order)

    def apart_in_any_order(
        self, world: World, question: Question, answer: str, promised: bool, turns: int | None = None
    ) -> Apart | None:
        """Likewise, with the rows laid down in other orders too: an answer may differ by the order of ties alone."""
        for order in (0, *_ORDERS):
            found = self.apart(world, question, answer, promised, order, turns)
            if found is not None:
                return found
        return None

    def expected(self, question: Question) -> Expected | None:
        """Of the world that is set up; None where the solution fails there."""
        try:
            return expect(self.database, question.exercise, question.course, question.analysis)
        except PackError:
            return None

    def steady(self, world: World, question: Question) -> Expected | None:
        """What the solution gives in a world, if that does not depend on the order in which tables hold their rows."""
        if not self.set_up(world):
            return None
        expected = self.expected(question)
        return expected if expected is not None and self._is_steady(world, question, expected, 0, None) else None

    def _is_steady(self, world: World, question: Question, expected: Expected, order: int, turns: int | None) -> bool:
        """Whether the solution gives the same whatever order its tables' rows come in."""
        solution = question.exercise.solution.text
        orders = islice(_turns(max(map(len, world.rows), default=0)), turns)
        turned = [_turned(solution, self.relations, by) for by in orders]
        for text in filter(None, turned):
            if not self._gives(text, expected, question):
                return False
        if None not in turned:
            return True
        # Where the tables cannot be told in its text they are laid down anew, as far as references to themselves allow.
        return all(
            self.set_up(world, other) and self._gives(solution, expected, question) for other in {0, *_ORDERS} - {order}
        )

    def _gives(self, sql: str, expected: Expected, question: Question) -> bool:
        try:
            again = self.database.query(sql)
        except (*ERRORS, TooManyRowsError):
            return False
        return not compare(expected, again, question.exercise.comparing)

    def set_up(self, world: World, order: int = 0) -> bool:
        """Whether the schema and the assumptions allow it."""
        self._clear()
        self._filled = {relation.sql for relation, rows in zip(world.relations, world.rows, strict=True) if rows}
        try:
            for statement in inserts(world, order):
                self.database.execute(statement)
            return all(self.database.execute(one) == [(True,)] for one in self._assumptions)
        except duckdb.Error:
            return False

    def _clear(self) -> None:
        for relation in reversed(self.relations):
            if relation.sql in self._filled:
                empty(self.database, relation)
        self._filled = set()


def tells(failure: Failure) -> bool:
    """Whether an answer that fails in a world is wrong: what takes too long or too much there says nothing about it."""
    return failure.status == "error" and failure.name != "engine-crash"


def _turns(rows: int) -> Iterator[str]:
    """Orders of a table's rows, each of the first few at the front once forwards and once backwards.

    Of up to three rows these are all the orders there are.
    """
    yield "rowid DESC"
    yield "hash(rowid, 7)"
    place, count = "row_number() OVER (ORDER BY rowid)", "count(*) OVER ()"
    for turn in range(min(rows, _TURNS)):
        yield f"({place} + {turn}) % {count}"
        yield f"({count} - {place} + {turn}) % {count}"


def _turned(sql: str, relations: Sequence[Relation], by: str) -> str | None:
    """The query over its tables' rows in another order; None where its tables cannot be told."""
    places = table_places(sql, relations)
    if places is None or any(place.relation.is_view for place in places):
        return None
    parts, at = [], 0
    for place in places:
        # The engine keeps the order of what is limited.
        rows = f"(FROM {place.relation.sql} ORDER BY {by} LIMIT {_ANY_NUMBER})"
        parts += [sql[at : place.start], rows, f" AS {quoted(place.name)}" if place.name else ""]
        at = place.end
    return "".join([*parts, sql[at:]])
