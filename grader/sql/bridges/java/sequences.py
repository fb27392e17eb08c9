"""SEQUENCE counts down where its end comes before its start, and over dates goes by days.

https://trino.io/docs/current/functions/array.html#sequence, https://spark.apache.org/docs/latest/api/sql/#sequence
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import PRESTO, SPARK
from grader.sql.template import filled

DIALECTS = PRESTO | SPARK


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for series in list(tree.find_all(exp.GenerateSeries)):
        start, end, step = (series.args.get(key) for key in ("start", "end", "step"))
        if start is None or end is None:
            continue
        of_dates = start.is_type("date")
        if step is None and of_dates:
            series.set("step", filled("INTERVAL 1 DAY"))
        elif step is None and not (start.is_int and end.is_int and int(start.name) <= int(end.name)):
            series.set("step", filled("CASE WHEN :start <= :end THEN 1 ELSE -1 END", start=start, end=end))
        if of_dates and not isinstance(series.parent, exp.Table | exp.From):
            dates = exp.cast(series.copy(), "date[]", dialect="duckdb")
            series.replace(dates)
    return tree
