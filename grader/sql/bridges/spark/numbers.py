"""Arithmetic of Spark: text counts as a number, and what is left when dividing by zero is NULL.

https://spark.apache.org/docs/latest/sql-ref-ansi-compliance.html
"""

from sqlglot import exp

from grader.sql.calls import rewritten
from grader.sql.course import Course
from grader.sql.families import SPARK
from grader.sql.template import filled

DIALECTS = SPARK
_ARITHMETIC = (exp.Add, exp.Sub, exp.Mul, exp.Div, exp.Mod, exp.IntDiv)
_COMPARISONS = (exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE, exp.NullSafeEQ)
_CALLS = {
    "BROUND": "round_even",
    "BROUND/1": "round_even(:a, 0)",
    "E": "exp(1)",
    "EXPM1": "exp(:a) - 1",
    "HYPOT": "sqrt(:a * :a + :b * :b)",
    "LOG1P": "ln(1 + :a)",
    "NANVL": "CASE WHEN isnan(:a) THEN :b ELSE :a END",
    "NULLIFZERO": "nullif(:a, 0)",
    "PMOD": "((:a % nullif(:b, 0)) + :b) % nullif(:b, 0)",
    "POSITIVE": ":a",
    "RINT": "round_even(:a, 0)",
    "TRY_MOD": ":a % nullif(:b, 0)",
    "ZEROIFNULL": "coalesce(:a, 0)",
}
#: A mistake in Databricks, or NULL, as it is set up: a cast that fails leaves it to a human.
_STOPS = "CASE WHEN :b = 0 THEN CAST('division by zero' AS int) ELSE :b END"
_SAFE: dict[type[exp.Expr], str] = {
    exp.SafeAdd: "try(:a + :b)",
    exp.SafeSubtract: "try(:a - :b)",
    exp.SafeMultiply: "try(:a * :b)",
}


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    rewritten(tree, _CALLS)
    for node in reversed(list(tree.find_all(*_SAFE))):
        node.replace(filled(_SAFE[type(node)], a=node.this, b=node.expression))
    for node in list(tree.find_all(*_ARITHMETIC, exp.Neg)):
        _read_numbers(node)
    for node in list(tree.find_all(*_COMPARISONS)):
        for side, other in (("this", "expression"), ("expression", "this")):
            if _is_text(node.args[side]) and node.args[other].is_type(*exp.DataType.NUMERIC_TYPES):
                node.set(side, _number(node.args[side]))
    stops = course.dialect == "databricks"
    # Elsewhere sqlglot minds what is divided by nothing, but not what is left of it.
    divisions = (exp.Div, exp.Mod, exp.IntDiv) if stops else (exp.Mod, exp.IntDiv)
    for node in reversed(list(tree.find_all(*divisions))):
        divisor = filled(_STOPS if stops else "nullif(:b, 0)", b=node.expression)
        if not isinstance(node, exp.IntDiv):
            plain = node.expression.is_number and node.expression.name.strip("0.") != ""
            node.set("expression", node.expression if plain else divisor)
            continue
        whole = filled("trunc(:a::decimal(38, 9) / :b)::bigint", a=node.this, b=divisor)
        if all(side.is_type(*exp.DataType.INTEGER_TYPES) for side in (node.this, node.expression)):
            whole = filled(":a // :b", a=node.this, b=divisor)
        whole.type = exp.DataType.build("bigint")
        node.replace(whole)
    return tree


def _read_numbers(node: exp.Expr) -> None:
    sides = [key for key in ("this", "expression") if node.args.get(key) is not None]
    others = [node.args[key] for key in sides]
    if any(one.is_type("date", "timestamp", "interval") or isinstance(one, exp.Interval) for one in others):
        return
    for key in sides:
        if _is_text(node.args[key]):
            node.set(key, _number(node.args[key]))


def _is_text(value: exp.Expr) -> bool:
    return value.is_string or value.is_type(*exp.DataType.TEXT_TYPES)


def _number(value: exp.Expr) -> exp.Expr:
    number = filled("try_cast(:value AS double)", value=value)
    number.type = exp.DataType.build("double")
    return number
