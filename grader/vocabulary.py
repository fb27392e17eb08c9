"""The names that a pack may use: of the checks there are, and of what they can find."""

from grader import antipatterns
from grader.checks.of_models import OF_PIPELINES
from grader.compare.difference import DIFFERENCES
from grader.pack import Vocabulary
from grader.plans import RULES
from grader.scoring import CHECKS, MODEL_CHECKS
from grader.values.report import ABOUT_CONSTRUCTS, ON_A_WORLD
from grader.values.run import FAILURES

VOCABULARY = Vocabulary(
    checks=frozenset(CHECKS),
    findings=FAILURES.union(DIFFERENCES, ON_A_WORLD),
    plan_rules=frozenset(RULES),
    rules=antipatterns.names().union(ABOUT_CONSTRUCTS),
    model_checks=frozenset(MODEL_CHECKS),
    pipeline_checks=OF_PIPELINES,
)
