"""What a published exercise has in place of its solution."""

from dataclasses import dataclass

from grader.values.expected import Expected
from grader.values.state import State

#: What a solution gives; of a change the tables that it leaves otherwise than it found them, without digests.
Given = Expected | State


@dataclass(frozen=True, slots=True)
class Handout:
    #: On the sample data; None where these are for the course to compare.
    on_data: Given | None = None
    #: INSERT statements of small databases, behind a comment `-- world` each.
    worlds: str = ""
    #: On each of them.
    on_worlds: tuple[Given, ...] = ()
    #: Output columns that the rows are ordered by, as learners are told, None for what is told no further.
    order: tuple[str | None, ...] | None = None
    #: Rules of style that the solution breaks, too.
    muted: tuple[str, ...] = ()
    ignores_case: bool = False
    #: Whether the course also judges how an answer is carried out.
    plan_counts: bool = False

    @property
    def judges(self) -> bool:
        """Whether there is anything to hold answers against; else only the course does."""
        return self.on_data is not None or bool(self.on_worlds)
