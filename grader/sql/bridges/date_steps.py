"""A date and some days or months is a date, as is one cut to its month; in DuckDB it is a time, at midnight."""

from sqlglot import exp

from grader.sql.course import Course

DIALECTS = frozenset({"bigquery", "snowflake"})


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for sum_ in tree.find_all(exp.Add, exp.Sub):
        for date, days in (("this", "expression"), ("expression", "this")):
            # DuckDB adds no BIGINT to a date.
            if sum_.args[date].is_type("date") and sum_.args[days].is_type(*exp.DataType.INTEGER_TYPES):
                sum_.set(days, _cast(sum_.args[days], "int"))
    for step in reversed(list(tree.find_all(exp.DateAdd, exp.DateSub, exp.Add, exp.Sub))):
        of_interval = not isinstance(step, exp.Add | exp.Sub) or any(
            side.is_type("interval") for side in (step.this, step.expression)
        )
        if step.is_type("date") and of_interval and not isinstance(step.parent, exp.Cast):
            step.replace(_cast(step, "date"))
    for cut in tree.find_all(exp.DateTrunc, exp.TimestampTrunc):
        cut.set("input_type_preserved", True)
    return tree


def _cast(node: exp.Expr, type_: str) -> exp.Expr:
    cast = exp.cast(node.copy(), type_)
    cast.type = cast.to.copy()
    return cast
