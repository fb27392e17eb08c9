"""Where answers to one schema are tried: an instance for pools, another for one world at a time."""

from collections.abc import Sequence
from dataclasses import replace

import duckdb

from grader.compare.evidence import table
from grader.errors import Mistake, PackError, UnreadableOrderError
from grader.fixture.schema import create
from grader.running import Prepared
from grader.sandbox.database import Database
from grader.sandbox.tokens import promises_order
from grader.sql.analysis import analysed
from grader.sql.course import Course
from grader.sql.table_places import table_places
from grader.values.names import quoted
from grader.values.pack import Assumption, Collation, Exercise, Limits, Script
from grader.values.report import Counterexample, Table
from grader.values.result import Result
from grader.values.run import Failure
from grader.worlds.changes import Changes
from grader.worlds.handed_out import HandedOut
from grader.worlds.search import Found, GoOn, search
from grader.worlds.stage import Question, Stage
from grader.worlds.trial import Answer, Source, Trial, answer_of
from grader.worlds.witnesses import blocks
from grader.worlds.world import World, inserts, taken

_REMEDY = "write INSERT statements that schema.sql allows, or have `grade check --save` write them"
#: Where learners wait.
_SECONDS = 4.0
#: Worlds that are set up one by one to see which of them keep an assumption.
_LOOKED_AT = 100


class Grounds:
    """A context for trials of one schema."""

    def __init__(
        self, schema: Script, limits: Limits, collation: Collation = "binary", seconds: float = _SECONDS
    ) -> None:
        """`seconds` may any one query over many worlds take.

        Raises:
            PackError: the schema does not run.
        """
        self.stage = Stage(schema, limits, collation)
        # A round takes as long as it takes, however short the runs of single answers are kept.
        self._database = Database(replace(limits, seconds=seconds), collation)
        mistakes = create(self._database, schema)
        if mistakes:
            raise PackError(mistakes)
        self._views = self._behind_views()
        # What fails for the rows of one world fails for all: of several rows the first will do, the stage knows better.
        self._database.execute("SET GLOBAL scalar_subquery_error_on_multiple_rows = false")
        # It moves what a decorrelated query still needs: two aggregates side by side end in an internal error.
        self._database.execute("SET GLOBAL disabled_optimizers = 'projection_pullup'")
        self._database.lock()
        self._made: list[str] = []

    def _behind_views(self) -> dict[str, str]:
        """The query of each view, by its `sql`."""
        found = self._database.execute(
            "SELECT schema_name, view_name, sql FROM duckdb_views() WHERE NOT internal AND database_name = 'memory'"
        )
        return {
            f"{quoted(schema)}.{quoted(name)}": sql.rstrip("; \n").partition(" AS ")[2] for schema, name, sql in found
        }

    def question(self, exercise: Exercise, solution: str, ignores_case: bool = False) -> Question:
        """`solution` in DuckDB's own dialect."""
        script = Script(exercise.solution.path, solution)
        exercise = replace(exercise, solution=script)
        course = Course("duckdb", self.stage.relations, ignores_case)
        try:
            analysis = analysed(solution)
        except UnreadableOrderError:
            analysis = None
        ordering = analysis.ordering if analysis is not None else None
        ordered = ordering is not None and ordering.ordered and exercise.comparing.order == "solution"
        return Question(exercise, course, analysis, ordered)

    def answer(self, sql: str, source: Source) -> Answer | Failure:
        """A query, with its columns as an empty world gives them; a failure where it does not run there."""
        given = self.stage.columns(sql)
        if isinstance(given, Failure):
            return given
        return answer_of(sql, source, given, promises_order(sql))

    def trial(
        self,
        question: Question,
        assumptions: Sequence[Assumption],
        count: int,
        seed: int,
        witnesses: Sequence[World] = (),
        at_once: bool = False,
    ) -> Trial | Failure:
        """
        Returns a failure where the solution does not run on an empty world.
        """
        source = Source(
            self._database, self.stage.relations, self._views, tuple(one.sql for one in assumptions), self._made
        )
        solution = self.answer(question.exercise.solution.text, source)
        if isinstance(solution, Failure):
            return solution
        return Trial(source, question, solution, count, seed, witnesses=witnesses, at_once=at_once)

    def found(
        self,
        trial: Trial,
        sql: str,
        go_on: GoOn = lambda: True,
        thoroughly: bool = False,
        shrinking: bool = True,
    ) -> Found | Failure:
        """Tries a query in the trial's worlds, and in some for what only this query names; see `search`."""
        answer = self.answer(sql, trial.source)
        if isinstance(answer, Failure):
            return answer
        self.stage.assume(trial.source.assumptions)
        first = Found(0)
        if trial.covers(answer):
            first = search(trial, self.stage, answer, go_on, thoroughly, shrinking)
            if first.world is not None:
                return first
        own = trial.widened(answer)
        if own is None:
            return first
        more = search(own, self.stage, answer, go_on, shrinking=shrinking)
        return replace(more, worlds=first.worlds + more.worlds, behaviour=first.behaviour)

    def witnesses(self, script: Script) -> tuple[World, ...]:
        """
        Raises:
            PackError: a statement is no INSERT that the schema allows.
        """
        worlds = []
        for line, block in blocks(script.text):
            problem = self.stage.fill(block)
            if problem:
                raise PackError([Mistake(script.path, line, "", f"this world is none: {problem}", _REMEDY)])
            worlds.append(self.stage.world())
        return tuple(worlds)

    def changes(self, exercise: Exercise, solution: Prepared, assumptions: Sequence[Assumption]) -> Changes:
        source = Source(self._database, self.stage.relations, self._views, (), self._made)
        return Changes(source, self.stage, exercise, solution, tuple(assumptions))

    def handed_out(self, exercise: Exercise) -> HandedOut:
        """
        Raises:
            PackError: there are more or fewer worlds than results.
        """
        return HandedOut(self.stage, exercise)

    def is_intact(self) -> bool:
        """Whether both instances still answer; one that met an internal error may not."""
        try:
            return self._database.execute("SELECT 1") == self.stage.database.execute("SELECT 1")
        except (duckdb.Error, MemoryError):
            return False

    def close(self) -> None:
        self._database.close()
        self.stage.database.close()

    def kept(self, trial: Trial) -> tuple[int, int]:
        """How many of the worlds drawn keep the assumptions, and how many were drawn or looked at."""
        drawn = next(trial.drawn(), None)
        if drawn is None:
            return 0, 0
        if None not in trial.source.assumed:
            return len(drawn.lawful), drawn.pool.count
        self.stage.assume(trial.source.assumptions)
        numbers = range(drawn.pool.first, drawn.pool.first + drawn.pool.count)[
            :: max(1, drawn.pool.count // _LOOKED_AT)
        ]
        worlds = (taken(self._database, drawn.pool, number, drawn.relations) for number in numbers)
        return sum(map(self.stage.set_up, worlds)), len(numbers)

    def differ(self, trial: Trial, answer: Answer, world: World) -> bool:
        """Whether an answer is wrong in a world."""
        self.stage.assume(trial.source.assumptions)
        return self.stage.apart_in_any_order(world, trial.question, answer.sql, answer.promised) is not None

    def told(self, found: Found, *queries: str, whole: bool = False) -> Counterexample | None:
        """What a learner is shown of it; `queries` are the two that differ, `whole` shows all that holds rows."""
        if found.world is None or found.apart is None:
            return None
        actual = found.apart.actual
        return Counterexample(
            tuple(self._tables(found, queries, whole)),
            _shown(f"{found.apart.table} afterwards" if found.apart.table else "expected", found.apart.expected),
            None if isinstance(actual, Failure) else _shown("yours", actual),
            actual.message if isinstance(actual, Failure) else None,
            _script(self.stage.schema, found.world, found.apart.order),
        )

    def _tables(self, found: Found, queries: Sequence[str], whole: bool) -> list[Table]:
        """Those that either query asks, and where that cannot be told those that hold rows."""
        assert found.world is not None and found.apart is not None
        places = [table_places(text, self.stage.relations) for text in queries]
        asked = {place.relation.sql for one in places for place in one or ()}
        self.stage.set_up(found.world, found.apart.order)
        return [
            _shown(relation.called, self.stage.database.table(relation.schema, relation.name))
            for relation, rows in zip(found.world.relations, found.world.rows, strict=True)
            if relation.sql in asked or (rows and (whole or None in places))
        ]


def _shown(title: str, result: Result) -> Table:
    return table(title, result, range(len(result.rows)))


def _script(schema: str, world: World, order: int) -> str:
    statements = "\n".join(f"{statement};" for statement in inserts(world, order))
    return f"{schema.strip()}\n\n{statements}\n"
