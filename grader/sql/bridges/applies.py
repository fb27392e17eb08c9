"""SQL Server's APPLY joins without a condition, also with what STRING_SPLIT makes of a text.

https://learn.microsoft.com/sql/t-sql/queries/from-transact-sql, https://learn.microsoft.com/sql/t-sql/functions/string-split-transact-sql
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import SQL_SERVER
from grader.sql.template import filled, sought

DIALECTS = SQL_SERVER | {"oracle"}


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for call in sought(tree, exp.Anonymous):
        if call.name.upper() == "STRING_SPLIT" and isinstance(call.parent, exp.Lateral | exp.Table):
            _split(call)
    for series in sought(tree, exp.GenerateSeries):
        if isinstance(series.parent, exp.Table) and course.dialect in SQL_SERVER:
            name = series.parent.alias or "generate_series"
            column = exp.to_identifier("value", quoted=True)
            series.parent.set("alias", exp.TableAlias(this=exp.to_identifier(name), columns=[column]))
    for join in sought(tree, exp.Join):
        lateral = join.this
        if isinstance(lateral, exp.Lateral) and lateral.args.get("cross_apply") is not None:
            outer = not lateral.args["cross_apply"]
            lateral.set("cross_apply", None)
            join.set("side", "LEFT" if outer else None)
            join.set("kind", None if outer else "INNER")
            join.set("on", exp.true())
    return tree


def _split(call: exp.Anonymous) -> None:
    """A query of one column called `value`, or of two."""
    subject, separator, *more = call.expressions
    source = call.parent
    assert source is not None
    parts = filled("string_split(:subject, :separator)", subject=subject, separator=separator)
    query = exp.select(exp.alias_(exp.Explode(this=parts), "value", quoted=True))
    if more and more[0].name == "1":
        places = filled(
            "generate_subscripts(string_split(:subject, :separator), 1)", subject=subject, separator=separator
        )
        query = query.select(exp.alias_(places.unnest(), "ordinal", quoted=True))
    if isinstance(source, exp.Lateral):
        source.set("this", exp.Subquery(this=query))
    else:
        source.replace(exp.Subquery(this=query, alias=source.args.get("alias")))
