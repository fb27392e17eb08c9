"""The names a pack may use that are defined by other rooms; the pack room is told them, so it never imports those."""

from dataclasses import dataclass

from grader.values.pack import Kind


@dataclass(frozen=True, slots=True)
class Vocabulary:
    #: May share in `[rubric]`, and may have a table of options.
    checks: frozenset[str]
    #: May stand in `[credit]` and, like the checks, after `-- expect:`.
    findings: frozenset[str]
    #: Of style rules: may be muted, and stand after `-- expect:`.
    rules: frozenset[str] = frozenset()
    #: Of plan rules: may be counted, likewise.
    plan_rules: frozenset[str] = frozenset()
    #: Of models and pipelines, in place of `checks`.
    model_checks: frozenset[str] = frozenset()
    #: Those among them that only pipelines have.
    pipeline_checks: frozenset[str] = frozenset()

    def checks_of(self, kind: Kind | None) -> frozenset[str]:
        """None for a kind that nobody knows: then any check may be meant."""
        if kind is None:
            return self.checks | self.model_checks
        if kind == "model":
            return self.model_checks - self.pipeline_checks
        return self.model_checks if kind == "pipeline" else self.checks
