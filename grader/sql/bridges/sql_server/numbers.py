"""SQL Server's functions of numbers: ROUND may cut, POWER keeps the type of its base, and statistics have other names.

https://learn.microsoft.com/sql/t-sql/functions/round-transact-sql, …/power-transact-sql, …/var-transact-sql
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import SQL_SERVER
from grader.sql.template import filled, sought

DIALECTS = SQL_SERVER
UNREAD = {"VAR": "double", "VARP": "double", "STDEVP": "double"}
_STATISTICS = {"VAR": exp.Variance, "VARP": exp.VariancePop, "STDEVP": exp.StddevPop}


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for call in sought(tree, exp.Anonymous):
        if call.name.upper() in _STATISTICS and len(call.expressions) == 1:
            call.replace(_STATISTICS[call.name.upper()](this=call.expressions[0]))
    for node in sought(tree, exp.Round):
        cuts = node.args.get("truncate")
        if cuts is not None:
            node.set("truncate", None)
            if not (cuts.is_int and int(cuts.name) == 0):
                node.replace(filled("trunc(:value, :places)", value=node.this, places=node.args["decimals"]))
    for angle in sought(tree, exp.Degrees, exp.Radians):
        if angle.this.is_type(*exp.DataType.INTEGER_TYPES):
            angle.replace(filled("trunc(:angle)::bigint", angle=angle))
    for power in sought(tree, exp.Pow):
        if "start" in power.meta and text[power.meta["start"] : power.meta["end"] + 1].upper() == "SQUARE":
            continue
        _keep_type(power)
    return tree


def _keep_type(power: exp.Pow) -> None:
    base = power.this.unnest()
    places: int | None = None
    if base.is_number:
        places = len(base.name.partition(".")[2])
    elif base.is_type(*exp.DataType.INTEGER_TYPES):
        places = 0
    elif base.is_type("decimal") and base.type is not None and len(base.type.expressions) == 2:
        places = int(base.type.expressions[1].name)
    if places == 0:
        whole = filled("trunc(:power)::bigint", power=power)
        whole.type = exp.DataType.build("int")
        power.replace(whole)
    elif places is not None:
        power.replace(filled("round(:power, :places)", power=power, places=places))
