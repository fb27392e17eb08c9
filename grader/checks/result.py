"""Whether the rows are right."""

from collections.abc import Callable
from dataclasses import replace

from grader.checks import Attempt, check
from grader.compare import Difference, compare
from grader.compare.evidence import table
from grader.compare.states import compare_states
from grader.sandbox.tokens import promises_order
from grader.sql.places import place_of
from grader.values.expected import Expected
from grader.values.pack import Exercise
from grader.values.report import Finding, Verdict
from grader.values.run import Failure
from grader.values.state import State

#: Differences that leave the rows themselves unquestioned; their evidence, if any, is no news.
_WITHOUT_DATA = frozenset({"column-count", "columns-swapped", "column-names", "column-type", "missing-order"})


@check()
def result(attempt: Attempt) -> Verdict:
    """The query gives the rows that the task asks for.

    Your query runs on the exercise's data, and what it gives is compared with what
    the solution gives: which rows, how often each, and in which order where the
    task asks for one. How the query is written does not matter. `grade show` tells
    how an exercise compares columns, order and numbers.

    Where something differs, a finding says what, such as `missing-rows` or
    `wrong-order`; `grade explain` knows each of them. Begin with the first one:
    what it has to do with often explains the others.
    """
    if isinstance(attempt.run, Failure):
        return Verdict("result", "failed", 0.0, 1.0, attempt.run.message, (_failure(attempt.run, attempt.text),))
    if attempt.expected is None:
        return Verdict("result", "passed", 1.0, 1.0, "it runs on the sample data, which your course compares")
    if isinstance(attempt.run, State):
        return _changes(attempt, attempt.run)
    assert isinstance(attempt.expected, Expected)
    promised = not attempt.expected.ordered or promises_order(attempt.sql)
    differences = compare(attempt.expected, attempt.run, attempt.exercise.comparing, promised)
    if not differences:
        return Verdict("result", "passed", 1.0, 1.0, "no difference found on the sample data")
    # A PIVOT names its columns after values.
    named_by_data = "pivot" in attempt.text.casefold()
    findings = tuple(_finding(difference, named_by_data) for difference in differences)
    return Verdict("result", "failed", _credit(attempt, findings), 1.0, findings[0].message, findings)


def on_worlds(verdict: Verdict, exercise: Exercise, error: str | None) -> Verdict:
    """The verdict on an answer that is right on the sample data, and differs, or fails with an error, on a world.

    It is also told where the world does not stand below it.
    """
    if error is None:
        told = "right on the sample data, wrong on a made-up database"
        help_ = "the sample data happens not to show it; what is special about these rows?"
        finding = Finding("differs-on-world", "error", "right on the sample data, wrong on this database:", help_)
    else:
        told = "right on the sample data, but it fails on a made-up database"
        help_ = "the sample data happens not to bring it about; what is special about these rows?"
        message = "right on the sample data, but it fails on this database:"
        finding = Finding("fails-on-world", "error", message, help_)
    score = exercise.credit.get(finding.name, 0.0) * verdict.points
    return replace(verdict, status="failed", score=score, message=told, findings=(*verdict.findings, finding))


def _changes(attempt: Attempt, state: State) -> Verdict:
    """Every table holds the rows that it holds after the solution's changes."""
    assert isinstance(attempt.expected, State)
    findings: list[Finding] = []
    if not state.changed:
        findings.append(Finding("nothing-changed", "error", "no row was changed", "does your condition find any row?"))
    found = compare_states(attempt.expected, state, attempt.exercise.comparing, attempt.database.table)
    for one in found if state.changed else ():
        help_ = "this table should stay as it was" if one.untouched else ""
        findings += [_in_table(_finding(difference), one.name, help_) for difference in one.differences]
    if not findings:
        return Verdict("result", "passed", 1.0, 1.0, "no difference found in the tables of the sample data")
    return Verdict("result", "failed", _credit(attempt, tuple(findings)), 1.0, findings[0].message, tuple(findings))


def _in_table(finding: Finding, name: str, help_: str) -> Finding:
    return replace(finding, message=f"table `{name}`: {finding.message}", help=help_ or finding.help)


def _credit(attempt: Attempt, findings: tuple[Finding, ...]) -> float:
    kinds = {finding.name for finding in findings}
    return attempt.exercise.credit.get(findings[0].name, 0.0) if len(kinds) == 1 else 0.0


def _failure(failure: Failure, text: str) -> Finding:
    place = place_of(failure.span, text) if failure.span else None
    rows = failure.rows
    evidence = () if rows is None or not rows.rows else (table("rows", rows, range(len(rows.rows))),)
    return Finding(failure.name, "error", failure.message, failure.help, place, evidence, failure.echoes_data)


def _finding(difference: Difference, named_by_data: bool = False) -> Finding:
    message, help_ = _SENTENCES[difference.name](difference)
    return Finding(
        difference.name,
        "error",
        message,
        help_,
        evidence=difference.tables,
        shows_data=named_by_data or difference.name not in _WITHOUT_DATA,
    )


def _listed(names: tuple[str, ...]) -> str:
    return f"({', '.join(names)})"


def _rows(count: int, total: int | None = None) -> str:
    if total is None:
        return f"{count:,} row" if count == 1 else f"{count:,} rows"
    return f"{count:,} of {_rows(total)}"


def _is(count: int) -> str:
    return "is" if count == 1 else "are"


def _column_count(how: Difference) -> tuple[str, str]:
    wanted, got = len(how.wanted), len(how.got)
    noun = "column" if wanted == 1 else "columns"
    return (
        f"{wanted} {noun} wanted {_listed(how.wanted)}, got {got} {_listed(how.got)}",
        "select exactly the columns asked for",
    )


def _columns_swapped(how: Difference) -> tuple[str, str]:
    return (
        f"right columns, in another order: wanted {_listed(how.wanted)}, got {_listed(how.got)}",
        "put them in the order asked for",
    )


def _column_names(how: Difference) -> tuple[str, str]:
    return f"columns {_listed(how.wanted)} wanted, got {_listed(how.got)}", "name them with AS as the task says"


def _column_type(how: Difference) -> tuple[str, str]:
    (column, wanted), (_, got) = how.wanted, how.got
    return (
        f"column `{column}`: {wanted} wanted, got {got}",
        "a value of another type never equals it, whatever it looks like",
    )


def _wrong_values(how: Difference) -> tuple[str, str]:
    names = " and ".join(f"`{name}`" for name in how.wanted)
    return f"{names} {_is(len(how.wanted))} wrong in {_rows(how.count, how.total)}; the other columns are right", ""


def _missing_rows(how: Difference) -> tuple[str, str]:
    if how.count == how.total:
        return "none of the rows wanted is there", ""
    return f"{_rows(how.count, how.total)} {_is(how.count)} missing", "what do these rows have in common?"


def _lost_duplicates(how: Difference) -> tuple[str, str]:
    return (
        f"equal rows were merged: {_rows(how.count, how.total)} lost",
        "is there a DISTINCT, UNION or GROUP BY too many?",
    )


def _unexpected_rows(how: Difference) -> tuple[str, str]:
    return f"{_rows(how.count, how.total)} should not be there", "what do these rows have in common?"


def _duplicate_rows(how: Difference) -> tuple[str, str]:
    return (
        f"rows come more often than they should: {_rows(how.count)} too many",
        "does a join find several partners for a row?",
    )


def _missing_order(how: Difference) -> tuple[str, str]:
    return (
        "the rows are right, but nothing promises their order",
        "end the outermost query with ORDER BY; without it any order may come out, even if today's looks right",
    )


def _wrong_order(how: Difference) -> tuple[str, str]:
    verb = "stands" if how.count == 1 else "stand"
    return (
        f"the rows are right, but {_rows(how.count, how.total)} {verb} in the wrong place",
        "check the columns, directions and NULLs of ORDER BY",
    )


_SENTENCES: dict[str, Callable[[Difference], tuple[str, str]]] = {
    "column-count": _column_count,
    "columns-swapped": _columns_swapped,
    "column-names": _column_names,
    "column-type": _column_type,
    "wrong-values": _wrong_values,
    "missing-rows": _missing_rows,
    "lost-duplicates": _lost_duplicates,
    "unexpected-rows": _unexpected_rows,
    "duplicate-rows": _duplicate_rows,
    "missing-order": _missing_order,
    "wrong-order": _wrong_order,
}
