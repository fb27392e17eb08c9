"""The names a pack may use that are defined by other rooms; the pack room is told them, so it never imports those."""

from dataclasses import dataclass


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
