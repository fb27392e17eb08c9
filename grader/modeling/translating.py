"""Scripts in another dialect, as DuckDB's: each statement is read knowing the tables that those before it have made.

So they are run once for that, into a database that is thrown away.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

from grader.modeling.builds import Ready, Scripts, Stopped
from grader.modeling.source import Moment
from grader.sandbox.building import Step
from grader.sandbox.workshop import Session, Workshop
from grader.sql.client import blank_outside, masked, statements, tidied
from grader.sql.course import Course
from grader.sql.definitions import built
from grader.sql.scripts import parts
from grader.sql.translation import unfaithful
from grader.values.pack import Kind
from grader.values.relation import Relation
from grader.values.run import Failure

_BEGIN = ("BEGIN TRANSACTION",)
_ENDS = (("COMMIT",), ("ROLLBACK",))


def rehearsed(
    workshop: Workshop, course: Course, moment: Moment, path: Path, text: str, kind: Kind
) -> Scripts | Stopped:
    """`path` is a file that is not there yet."""
    return _Rehearsal(workshop, course, moment, path).scripts(text, kind)


@dataclass
class _Rehearsal:
    workshop: Workshop
    #: Of the source; its schema is `stg`.
    course: Course
    moment: Moment
    path: Path
    #: Table -> what its dialect says of how it is stored.
    storage: dict[str, Mapping[str, str]] = field(default_factory=dict)

    def scripts(self, text: str, kind: Kind) -> Scripts | Stopped:
        once: list[Ready] = []
        each: list[Ready] = []
        for part in parts(text):
            steps: list[Step] = []
            ready = Ready(part, ())
            with self.workshop.opened(self.path, self.moment.path, self.moment.variables) as session:
                for step in self._steps(part.text, session):
                    if isinstance(step, Failure):
                        return Stopped(step, ready)
                    steps.append(step)
                    ready = Ready(part, tuple(steps))
                    stop = session.run(part.text, [step])
                    if stop is not None:
                        return Stopped(unfaithful(stop.failure, part.text, self.course), ready, len(steps) - 1)
            (once if kind == "model" or part.is_schema else each).append(ready)
        if not any(one.steps for one in (*once, *each)):
            return Stopped(Failure("missing", "missing", "the files hold no SQL statement yet"))
        return Scripts(tuple(once), tuple(each), self.storage)

    def _steps(self, text: str, session: Session) -> Iterator[Step | Failure]:
        """Each is asked for once those before it have been run."""
        text = tidied(text, self.course.dialect, {"main", "stg"}).text
        starts = statements(masked(text, self.course.dialect))
        is_open = False
        for start, end in pairwise([*starts, len(text)]):
            found = built(blank_outside(text, start, end), self._course(session))
            if isinstance(found, Failure):
                yield replace(found, span=found.span or (start, end))
                return
            self.storage.update(found.storage)
            if found.sql in _ENDS and not is_open:
                # Elsewhere nobody minds a COMMIT without its BEGIN.
                continue
            is_open = found.sql == _BEGIN or (is_open and found.sql not in _ENDS)
            sql = ";\n".join(found.sql)
            gated = self.workshop.steps(sql)
            if isinstance(gated, Failure):
                yield replace(gated, span=(start, end))
                return
            if gated:
                # One of the learner's is one, however many of DuckDB's: a script stops behind it or before.
                yield Step(sql, (start, end), text[start:end].split(None, 1)[0].upper())

    def _course(self, session: Session) -> Course:
        made = session.made()
        relations = (*made.relations, *self.course.relations)
        return replace(self.course, relations=relations, sequences=made.sequences, made=made.texts)


def staged(relations: Sequence[Relation]) -> tuple[Relation, ...]:
    """The source's tables by the name that scripts call them by."""
    return tuple(replace(one, schema="stg") if one.schema == "main" else one for one in relations)
