"""The names that a pack may use: of the checks there are and will be, and of what they can find."""

from grader.compare.difference import DIFFERENCES
from grader.pack import Vocabulary
from grader.plans import RULES
from grader.scoring import CHECKS
from grader.values.report import ON_A_WORLD
from grader.values.run import FAILURES

#: Checks that later versions bring; a pack may already name them, and their shares go to the others until then.
ANNOUNCED = frozenset({"style"})

VOCABULARY = Vocabulary(
    checks=ANNOUNCED.union(CHECKS),
    findings=FAILURES.union(DIFFERENCES, ON_A_WORLD),
    plan_rules=frozenset(RULES),
)
