"""`generate_series`: over times given as text, and in FROM, where an alias names its column too."""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import POSTGRES

DIALECTS = POSTGRES
_MOMENTS = ("date", "timestamp", "timestamptz")


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for series in list(tree.find_all(exp.GenerateSeries)):
        step = series.args.get("step")
        if step is not None and step.is_string:
            series.set("step", exp.cast(step.copy(), "interval"))
        of_moments = _is_over_moments(series)
        if of_moments:
            for key in ("start", "end"):
                series.set(key, exp.cast(series.args[key].copy(), "timestamp"))
        name = _name_column(series)
        if name is not None:
            _type_columns(series, name, "timestamp" if of_moments else "bigint")
    return tree


def _is_over_moments(series: exp.GenerateSeries) -> bool:
    step = series.args.get("step")
    bounds = [series.args["start"], series.args["end"]]
    return step is not None and (step.is_type("interval") or any(bound.is_type(*_MOMENTS) for bound in bounds))


def _name_column(series: exp.GenerateSeries) -> str | None:
    """The name of its only column, where it stands in FROM."""
    source = series.parent
    if not isinstance(source, exp.Table | exp.Unnest):
        return None
    alias = source.args.get("alias")
    columns = alias.args.get("columns") if alias is not None else None
    if columns:
        return str(columns[0].name)
    name = alias.this.copy() if alias is not None and alias.this is not None else exp.to_identifier("generate_series")
    source.set("alias", exp.TableAlias(this=name, columns=[name.copy()]))
    return str(name.name)


def _type_columns(series: exp.GenerateSeries, name: str, type_: str) -> None:
    query = series.find_ancestor(exp.Select)
    for column in query.find_all(exp.Column) if query is not None else ():
        if column.name.lower() == name.lower() and column.is_type("unknown"):
            column.type = exp.DataType.build(type_)
