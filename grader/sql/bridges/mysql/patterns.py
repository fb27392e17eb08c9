"""MySQL's patterns: a backslash escapes in LIKE, and letters match whatever their case where text compares so.

https://dev.mysql.com/doc/refman/8.4/en/regexp.html
"""

import re

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.families import MYSQL
from grader.sql.mysql_values import as_text, is_text, typed
from grader.sql.template import filled

DIALECTS = MYSQL
_REGEXPS = (exp.RegexpLike, exp.RegexpReplace, exp.RegexpSubstr, exp.RegexpInstr)
_COMPARISONS = (exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE, exp.NullSafeEQ)


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in reversed(list(tree.find_all(exp.Like, exp.StrPosition, exp.Greatest, exp.Least, *_REGEXPS))):
        if isinstance(node, exp.Like):
            _like(node, course.ignores_case)
        elif isinstance(node, exp.StrPosition):
            _locate(node, course.ignores_case)
        elif isinstance(node, _REGEXPS):
            node.replace(_matched(node, course.ignores_case))
        elif course.ignores_case and any(is_text(one) for one in (node.this, *node.expressions)):
            raise UnsupportedError("the greatest of texts whose case does not count")
    for marked in reversed(list(tree.find_all(exp.Cast, exp.Collate))):
        _collate(marked, course.ignores_case)
    return tree


def _like(node: exp.Like, ignores_case: bool) -> None:
    heeds_case = any(_is_binary(side) for side in (node.this, node.expression))
    node.set("this", as_text(node.this))
    like: exp.Expr = node
    if ignores_case and not heeds_case:
        like = exp.ILike(this=node.this, expression=node.expression, negate=node.args.get("negate"))
        node.replace(like)
    if not isinstance(like.parent, exp.Escape):
        like.replace(exp.Escape(this=like.copy(), expression=exp.Literal.string("\\")))


def _locate(node: exp.StrPosition, ignores_case: bool) -> None:
    for key in ("this", "substr"):
        node.set(key, as_text(node.args[key]))
        if ignores_case:
            node.set(key, filled("lower(:text)", text=node.args[key]))


def _matched(node: exp.Expr, ignores_case: bool) -> exp.Expr:
    given = node.args.get("parameters") or node.args.get("flag") or node.args.get("modifiers")
    others = [key for key in ("position", "occurrence", "option", "group") if node.args.get(key) is not None]
    if others or isinstance(node, exp.RegexpInstr) or (given is not None and not given.is_string):
        raise UnsupportedError("a regular expression with more than a pattern")
    flags = given.name if given is not None else ""
    heeds_case = "c" in flags or any(_is_binary(node.args[key]) for key in ("this", "expression"))
    options = "i" if "i" in flags or (ignores_case and not heeds_case) else "c"
    parts = {"text": as_text(node.this), "pattern": node.expression, "options": options}
    if isinstance(node, exp.RegexpLike):
        return typed(filled("regexp_matches(:text, :pattern, :options)", **parts), "boolean")
    if isinstance(node, exp.RegexpSubstr):
        return typed(filled("nullif(regexp_extract(:text, :pattern, 0, :options), '')", **parts), "text")
    by = node.args["replacement"]
    if not by.is_string or "\\" in by.name:
        raise UnsupportedError("a replacement that is not plain text")
    parts |= {"by": re.sub(r"\$(\d)", r"\\\1", by.name), "options": "g" + options}
    return typed(filled("regexp_replace(:text, :pattern, :by, :options)", **parts), "text")


def _collate(node: exp.Expr, ignores_case: bool) -> None:
    """BINARY and the collations called …_bin and …_cs compare letter by letter."""
    if not _is_binary(node):
        if isinstance(node, exp.Collate):
            if not node.text("expression").lower().endswith("_ci"):
                raise UnsupportedError("a collation")
            node.replace(node.this if ignores_case else filled("lower(:text)", text=node.this))
        return
    inner = as_text(node.this)
    if not ignores_case or not isinstance(node.parent, _COMPARISONS):
        node.replace(inner)
        return
    parent = node.parent
    other = "expression" if parent.this is node else "this"
    parent.set(other, filled("encode(:text)", text=as_text(parent.args[other])))
    node.replace(filled("encode(:text)", text=inner))


def _is_binary(node: exp.Expr) -> bool:
    if isinstance(node, exp.Collate):
        return node.text("expression").lower().endswith(("_bin", "_cs", "binary"))
    return isinstance(node, exp.Cast) and node.to.is_type("binary")
