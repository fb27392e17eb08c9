"""Finds out how an answer is carried out, and the solution, for people to read."""

from dataclasses import dataclass, replace

from grader import fixture
from grader.checks import Attempt, Check, check_of
from grader.errors import Mistake, PackError
from grader.plans import FACTOR
from grader.plans.execution import Execution
from grader.plans.growth import SCALES
from grader.running import Prepared, course_of, prepared
from grader.sandbox.database import Database
from grader.scoring import asks_growth, asks_plan
from grader.solving import readied
from grader.values.expected import Expected
from grader.values.pack import Exercise, Fixture, Limits, Pack, Script
from grader.values.plan import Plan
from grader.values.planned import Planned
from grader.values.report import Finding
from grader.values.result import Result
from grader.values.run import Failure


@dataclass
class Desk:
    """What a worker keeps open to find out plans."""

    database: Database
    plain: Database
    larger: tuple[Database, ...]

    def is_intact(self) -> bool:
        return all(database.is_intact() for database in (self.database, self.plain, *self.larger))

    def close(self) -> None:
        for database in (self.database, self.plain, *self.larger):
            database.close()


def opened(given: Fixture, limits: Limits, growing: bool) -> Desk:
    """
    Raises:
        PackError: schema or data do not load.
    """
    larger = fixture.opened_at(given, limits, SCALES[1:] if growing else ())
    return Desk(fixture.opened(given, limits), fixture.opened(given, limits, plain_plans=True), larger)


def planned(desk: Desk, pack: Pack, exercise: Exercise, answer: Script) -> Planned | Failure:
    """The failure is the answer's.

    Raises:
        PackError: the solution has no plan.
    """
    course = course_of(pack, desk.database)
    ready = prepared(answer.text, course)
    if isinstance(ready, Failure):
        return ready
    mine = _executions(desk, ready)
    wanted = _solution(desk, pack, exercise) if exercise.handout is None else None
    judged, plain = (one.plan for one in mine)
    if isinstance(judged, Failure):
        return replace(judged, span=judged.span if ready.sql == ready.text else None)
    if judged is None:
        return Failure("error", "not-a-query", "a query that reads no table has no plan to speak of")
    shown = plain if isinstance(plain, Plan) else judged
    if wanted is None:
        return Planned(shown, None, judged.rows_made, None)
    findings = _findings(exercise, ready, pack.dialect, mine[0], wanted[0]) if asks_plan(exercise) else ()
    factor = exercise.options["plan"].get("factor", FACTOR) if asks_plan(exercise) else None
    assert isinstance(wanted[0].plan, Plan)
    return Planned(
        shown,
        wanted[1].plan if isinstance(wanted[1].plan, Plan) else wanted[0].plan,
        judged.rows_made,
        wanted[0].plan.rows_made,
        factor if isinstance(factor, float) else None,
        findings,
    )


def _executions(desk: Desk, ready: Prepared) -> tuple[Execution, Execution]:
    """As answers are judged, and for people to read."""
    return Execution(ready.sql, [desk.database, *desk.larger]), Execution(ready.sql, [desk.plain])


def _solution(desk: Desk, pack: Pack, exercise: Exercise) -> tuple[Execution, Execution]:
    found = _executions(desk, readied(exercise.solution, course_of(pack, desk.database)))
    if not isinstance(found[0].plan, Plan):
        why = found[0].plan.message if isinstance(found[0].plan, Failure) else "it reads no table"
        raise PackError([Mistake(exercise.solution.path, 0, "", f"the solution has no plan: {why}")])
    return found


def _findings(
    exercise: Exercise, ready: Prepared, dialect: str, mine: Execution, wanted: Execution
) -> tuple[Finding, ...]:
    """What the check says, whatever the rows are."""
    assert isinstance(wanted.plan, Plan)
    nothing = Result((), ())
    growth = wanted.growth if asks_growth(exercise) else ()
    expected = Expected(nothing, plan=wanted.plan, growth=growth)
    database = mine.database
    attempt = Attempt(exercise, ready.text, ready.sql, expected, nothing, database, dialect, mine)
    check = check_of("plan")
    assert isinstance(check, Check)
    return check.judge(attempt).findings
