"""SQLite compares text with numbers by where they come from: a column turns the other side, or any number is less.

https://www.sqlite.org/datatype3.html#comparisons
"""

import re

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.sqlite_values import as_text, is_number, is_text
from grader.sql.template import filled

DIALECTS = frozenset({"sqlite"})
_COMPARISONS = (exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE, exp.NullSafeEQ, exp.NullSafeNEQ)
#: Of a number and a text after it.
_ALWAYS: dict[type[exp.Expr], bool] = {exp.NEQ: True, exp.NullSafeNEQ: True, exp.LT: True, exp.LTE: True}


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in reversed(list(tree.find_all(exp.In, exp.Between))):
        sides = [node.this, *node.expressions, *(node.args[key] for key in ("low", "high") if node.args.get(key))]
        if any(is_text(side) for side in sides) and any(is_number(side) for side in sides):
            node.replace(_taken_apart(node))
    for case in tree.find_all(exp.Case):
        if case.this is not None and any(is_text(case.this) != is_text(branch.this) for branch in case.args["ifs"]):
            for branch in case.args["ifs"]:
                branch.set("this", exp.EQ(this=case.this.copy(), expression=branch.this))
            case.set("this", None)
    for comparison in reversed(list(tree.find_all(*_COMPARISONS))):
        for number, words in (("this", "expression"), ("expression", "this")):
            if is_number(comparison.args[number]) and is_text(comparison.args[words]):
                _compare(comparison, number, words, tree)
                break
    return tree


def _taken_apart(node: exp.Expr) -> exp.Expr:
    if isinstance(node, exp.Between):
        low = exp.GTE(this=node.this.copy(), expression=node.args["low"].copy())
        high = exp.LTE(this=node.this.copy(), expression=node.args["high"].copy())
        return exp.paren(exp.and_(low, high))
    tests = [exp.EQ(this=node.this.copy(), expression=one.copy()) for one in node.expressions]
    return exp.paren(exp.or_(*tests))


def _compare(node: exp.Expr, number: str, words: str, tree: exp.Expr) -> None:
    value, text = node.args[number], node.args[words]
    if _is_of_column(value, tree):
        if not text.is_string:
            node.set(words, exp.cast(text.copy(), "double"))
            return
        if re.fullmatch(r"\s*[+-]?\d+(\.\d+)?\s*", text.name):
            node.set(words, exp.cast(exp.Literal.string(text.name.strip()), "double"))
            return
    elif _is_of_column(text, tree):
        node.set(number, as_text(value).copy())
        return
    swapped: dict[type[exp.Expr], type[exp.Expr]] = {exp.LT: exp.GT, exp.GT: exp.LT, exp.LTE: exp.GTE, exp.GTE: exp.LTE}
    kind = type(node) if number == "this" else swapped.get(type(node), type(node))
    always = exp.Boolean(this=_ALWAYS.get(kind, False))
    if kind in (exp.NullSafeEQ, exp.NullSafeNEQ):
        template = "CASE WHEN :a IS NULL AND :b IS NULL THEN NOT :always ELSE :always END"
    else:
        template = "CASE WHEN :a IS NOT NULL AND :b IS NOT NULL THEN :always END"
    made = filled(template, a=value, b=text, always=always)
    made.type = exp.DataType.build("boolean")
    node.replace(made)


def _is_of_column(node: exp.Expr, tree: exp.Expr) -> bool:
    """Whether it has a column's or a cast's say in how it is compared."""
    if _is_cast(node):
        return True
    node = node.unnest()
    if not isinstance(node, exp.Column):
        return False
    named = [alias.this for alias in tree.find_all(exp.Alias) if alias.alias.lower() == node.name.lower()]
    return all(_is_cast(one) or isinstance(one.unnest(), exp.Column) for one in named)


def _is_cast(node: exp.Expr) -> bool:
    while not node.meta.get("cast") and isinstance(node, exp.Paren):
        node = node.this
    return bool(node.meta.get("cast"))
