"""The names a pack may use that are defined by other rooms; the pack room is told them, so it never imports those."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vocabulary:
    #: May share in `[rubric]`, and may have a table of options.
    checks: frozenset[str]
    #: May stand in `[credit]` and, like the checks, after `-- expect:`.
    findings: frozenset[str]
    #: Of style rules; None while they are not known, and then any name goes.
    rules: frozenset[str] | None = None
    #: Of plan rules; None as above.
    plan_rules: frozenset[str] | None = None
