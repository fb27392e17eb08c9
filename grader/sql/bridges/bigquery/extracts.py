"""BigQuery's EXTRACT: days of the week from 1, weeks from the year's first Sunday, and parts that are dates or times.

https://cloud.google.com/bigquery/docs/reference/standard-sql/date_functions#extract
"""

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.template import filled

DIALECTS = frozenset({"bigquery"})
_PARTS = {
    "DAYOFWEEK": "dayofweek(:value) + 1",
    "WEEK": "strftime(:value, '%U')::bigint",
    "ISOWEEK": "weekofyear(:value)",
    "DATE": "CAST(:value AS date)",
    "DATETIME": "CAST(:value AS timestamp)",
    "TIME": "CAST(:value AS time)",
    "MILLISECOND": "date_part('millisecond', :value) % 1000",
    "MICROSECOND": "date_part('microsecond', :value) % 1000000",
}
_WEEKS = {"SUNDAY": "%U", "MONDAY": "%W"}


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in list(tree.find_all(exp.Extract)):
        part, value = node.this, node.expression
        if isinstance(part, exp.WeekStart):
            day = part.this.name.upper()
            if day not in _WEEKS:
                raise UnsupportedError(f"WEEK({day})")
            _replace(node, filled("strftime(:value, :format)::bigint", value=value, format=_WEEKS[day]), "bigint")
        elif part.name.upper() in _PARTS and not value.is_type("interval"):
            name = part.name.upper()
            type_ = {"DATE": "date", "DATETIME": "timestamp", "TIME": "time"}.get(name, "bigint")
            _replace(node, filled(_PARTS[name], value=value), type_)
    return tree


def _replace(node: exp.Expr, new: exp.Expr, type_: str) -> None:
    new.type = exp.DataType.build(type_)
    node.replace(new)
