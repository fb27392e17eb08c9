"""`generate_series`: over times given as text, and in FROM, where an alias names its column too."""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import POSTGRES

DIALECTS = POSTGRES


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for series in list(tree.find_all(exp.GenerateSeries)):
        bounds = [series.args.get(key) for key in ("start", "end")]
        step = series.args.get("step")
        if step is not None and step.is_string:
            series.set("step", exp.cast(step.copy(), "interval"))
            step = series.args["step"]
        if step is not None and (
            isinstance(step, exp.Interval) or step.is_type("interval") or any(_is_moment(bound) for bound in bounds)
        ):
            for key in ("start", "end"):
                series.set(key, exp.cast(series.args[key].copy(), "timestamp"))
        _name_column(series)
    return tree


def _is_moment(bound: exp.Expr | None) -> bool:
    return bound is not None and bound.is_type("date", "timestamp", "timestamptz")


def _name_column(series: exp.GenerateSeries) -> None:
    source = series.parent
    if not isinstance(source, exp.Table | exp.Unnest):
        return
    alias = source.args.get("alias")
    name = alias.this.copy() if alias is not None and alias.this is not None else exp.to_identifier("generate_series")
    if alias is None or not alias.args.get("columns"):
        source.set("alias", exp.TableAlias(this=name, columns=[name.copy()]))
