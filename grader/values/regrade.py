"""What became of answers since they were graded before."""

from dataclasses import dataclass

from grader.values.run import Status

#: Differences between scores that come from adding shares up.
_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Standing:
    """What an answer came to in one of two runs."""

    status: Status
    #: None where a human must look.
    score: float | None
    points: float
    #: What the learner was told first.
    message: str

    def is_less_than(self, other: "Standing") -> bool:
        """Fewer points, or a smaller share of those there are; what waits for a human has none yet."""
        if other.score is None or not other.score:
            return False
        score = self.score or 0.0
        fewer = score < other.score - _ROUNDING
        return fewer or score / self.points < other.score / other.points - _ROUNDING

    def is_like(self, other: "Standing") -> bool:
        neither_less = not self.is_less_than(other) and not other.is_less_than(self)
        return self.status == other.status and (self.score is None) == (other.score is None) and neither_less


@dataclass(frozen=True, slots=True)
class Flip:
    """An answer that comes out otherwise than before."""

    pack: str
    learner: str | None
    exercise: str
    before: Standing
    after: Standing
    #: What changed in between and may be why, in words; never empty.
    causes: tuple[str, ...]

    @property
    def loses(self) -> bool:
        return self.after.is_less_than(self.before)


@dataclass(frozen=True, slots=True)
class Regrade:
    #: The report held against, as its user named it.
    path: str
    #: Answers that are in both.
    compared: int
    #: In the order of the new report.
    flips: tuple[Flip, ...]
    #: All that changed and may matter, whether or not a verdict did.
    changes: tuple[str, ...]
    new_learners: tuple[str, ...] = ()
    gone_learners: tuple[str, ...] = ()
    new_exercises: tuple[str, ...] = ()
    gone_exercises: tuple[str, ...] = ()

    @property
    def losing(self) -> int:
        return sum(flip.loses for flip in self.flips)
