"""The steps of a plan in the words of learners."""

from grader.reporters.parts.tables import clean
from grader.values.plan import Operator, OperatorKind, Plan

#: Operators as learners call them, where another word says more.
_CALLED: dict[OperatorKind, str] = {
    "aggregate": "group",
    "top n": "sort, first rows",
    "limit": "first rows",
    "union": "union all",
    "recursion": "repeat",
    "other": "",
}
#: Those of which it is told what they compute.
_COMPUTING: frozenset[OperatorKind] = frozenset({"aggregate", "sort", "top n", "window", "step"})


def heaviest(plan: Plan) -> Operator | None:
    """The step that does most; none where hardly anything is done."""
    worst = max(plan.operators, key=_weight)
    return worst if _weight(worst) > 1 else None


def _weight(operator: Operator) -> int:
    return max(operator.rows_made, operator.pairs)


def step(operator: Operator) -> Operator:
    """This one, or the first below it that does more than compute columns, which costs next to nothing."""
    while operator.kind == "projection" and operator.children:
        operator = operator.children[0]
    return operator


def step_name(operator: Operator) -> str:
    name = _CALLED.get(operator.kind, operator.kind) or operator.name.lower().replace("_", " ")
    if operator.name == "UNGROUPED_AGGREGATE":
        name = "total"
    if operator.uses_index:
        name = "index scan"
    if operator.kind == "step scan":
        name = f"read {clean(operator.table) or 'what a step above has made'}"
    elif operator.kind == "scan":
        name = f"{name} {clean(operator.table)}".rstrip()
    return f"{operator.join_type.lower().replace('_', ' ')} {name}" if operator.join_type not in ("", "INNER") else name


def step_details(operator: Operator) -> str:
    """What is read, tried, asked and computed."""
    facts = []
    if operator.kind == "scan" and operator.rows_scanned > operator.rows:
        facts.append(f"reads {operator.rows_scanned:,}")
    if operator.files_read is not None:
        there = f" of {operator.files_there:,}" if operator.files_there else ""
        facts.append(f"{operator.files_read:,}{there} {'file' if operator.files_read == 1 else 'files'}")
    if operator.kind == "nested-loop join":
        facts.append(f"tries {operator.pairs:,} pairs")
    facts += operator.conditions
    facts += [one for one in operator.expressions if "#" not in one] if operator.kind in _COMPUTING else []
    return clean(", ".join(facts))
