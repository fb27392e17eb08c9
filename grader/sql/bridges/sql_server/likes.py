"""SQL Server's LIKE knows sets of characters, and PATINDEX tells where such a pattern first fits.

https://learn.microsoft.com/sql/t-sql/language-elements/like-transact-sql
"""

import re
from collections.abc import Iterator

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.families import SQL_SERVER
from grader.sql.template import filled, sought

DIALECTS = SQL_SERVER
UNREAD = {"PATINDEX": "int"}
_SET = re.compile(r"\[(\^?)([^\]]+)\]")


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for like in sought(tree, exp.Like):
        escape = like.parent if isinstance(like.parent, exp.Escape) else None
        pattern = like.expression
        ignores_case = course.ignores_case and not any(isinstance(part, exp.Collate) for part in (like.this, pattern))
        if pattern.is_string and "[" in pattern.name:
            regex = _flags(ignores_case) + "".join(_pieces(pattern.name, escape.expression.name if escape else ""))
            fits = (
                "NOT regexp_full_match(:text, :regex)"
                if like.args.get("negate")
                else "regexp_full_match(:text, :regex)"
            )
            (escape or like).replace(filled(fits, text=like.this, regex=regex))
        elif ignores_case:
            like.replace(exp.ILike(this=like.this, expression=pattern, negate=like.args.get("negate")))
    for call in sought(tree, exp.Anonymous):
        if call.name.upper() == "PATINDEX" and len(call.expressions) == 2:
            call.replace(_place(call.expressions[1], call.expressions[0], course))
    return tree


def _place(subject: exp.Expr, pattern: exp.Expr, course: Course) -> exp.Expr:
    if not pattern.is_string:
        raise UnsupportedError("a pattern that is not written out")
    inner = pattern.name
    start, end = ("" if inner.startswith("%") else "^"), ("" if inner.endswith("%") else "$")
    regex = start + "".join(_pieces(inner.removeprefix("%").removesuffix("%"), "")) + end
    # As long as what stands before the pattern, which is as short as can be.
    before = "" if start else "(?s:.*?)"
    found = filled(
        "CASE WHEN regexp_matches(:text, :regex) THEN length(regexp_extract(:text, :before, 1)) + 1 "
        "WHEN :text IS NOT NULL THEN 0 END",
        text=subject,
        regex=_flags(course.ignores_case) + regex,
        before=f"{_flags(course.ignores_case)}^({before}){regex.removeprefix('^')}",
    )
    found.type = exp.DataType.build("int")
    return found


def _flags(ignores_case: bool) -> str:
    return "(?is)" if ignores_case else "(?s)"


def _pieces(pattern: str, escape: str) -> Iterator[str]:
    at = 0
    while at < len(pattern):
        letter = pattern[at]
        found = _SET.match(pattern, at)
        if letter == escape and at + 1 < len(pattern):
            yield re.escape(pattern[at + 1])
            at += 2
        elif found:
            inner = re.sub(r"([\\\[\]&~^])", r"\\\1", found[2])
            yield f"[{found[1]}{inner}]"
            at = found.end()
        else:
            yield {"%": ".*", "_": "."}.get(letter) or re.escape(letter)
            at += 1
