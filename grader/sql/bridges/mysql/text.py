"""MySQL's functions of text, where DuckDB has none of the name or one that does otherwise.

https://dev.mysql.com/doc/refman/8.4/en/string-functions.html
"""

import re

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.families import MYSQL
from grader.sql.mysql_values import as_text, is_text, is_whole, typed
from grader.sql.template import filled

DIALECTS = MYSQL
#: For two arguments and for three.
_FROM_PLACE = {
    2: "CASE WHEN :text IS NULL THEN NULL WHEN :at = 0 OR -:at > length(:text) THEN '' ELSE substring(:text, :at) END",
    3: "CASE WHEN :text IS NULL THEN NULL WHEN :length < 1 OR :at = 0 OR -:at > length(:text) THEN '' "
    "ELSE substring(:text, :at, :length) END",
}
_LENGTH = "CASE WHEN :length < 0 THEN 0 ELSE :length END"
_CALLS: dict[tuple[str, int], tuple[str, str]] = {
    ("FIND_IN_SET", 2): (
        "CASE WHEN {a} IS NOT NULL AND {b} IS NOT NULL "
        "THEN coalesce(list_position(string_split({b}, ','), {a}), 0) END",
        "int",
    ),
    ("STRCMP", 2): ("CASE WHEN {a} < {b} THEN -1 WHEN {a} = {b} THEN 0 WHEN {a} > {b} THEN 1 END", "int"),
}


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in reversed(list(tree.walk())):
        if isinstance(node, exp.Concat | exp.ConcatWs):
            _join(node)
        elif isinstance(node, exp.GroupConcat):
            _print_listed(node)
        else:
            made = _made(node, course.ignores_case)
            if made is not None:
                node.replace(made)
    return tree


def _join(node: exp.Expr) -> None:
    parts = [as_text(part) for part in node.expressions]
    if isinstance(node, exp.ConcatWs):
        node.set("expressions", parts)
        return
    joined: exp.Expr = exp.Literal.string("")
    for part in parts:
        joined = exp.DPipe(this=joined, expression=exp.paren(part.copy()))
    node.replace(typed(exp.paren(joined), "text"))


def _print_listed(node: exp.GroupConcat) -> None:
    """What it joins is printed as text, but sorted as what it is."""
    order = node.this if isinstance(node.this, exp.Order) else None
    holder: exp.Expr = order if order is not None else node
    inner = holder.this
    listed = inner.expressions if isinstance(inner, exp.Distinct) else [inner]
    if all(is_text(one) or is_whole(one) for one in listed):
        return
    if not isinstance(inner, exp.Distinct):
        holder.set("this", as_text(inner))
    elif order is None:
        inner.set("expressions", [as_text(one) for one in listed])
    else:
        raise UnsupportedError("GROUP_CONCAT of sorted different numbers")


def _made(node: exp.Expr, ignores_case: bool) -> exp.Expr | None:
    if isinstance(node, exp.Length) and node.args.get("binary"):
        return typed(filled("strlen(:text::text)", text=as_text(node.this)), "int")
    if isinstance(node, exp.Substring) and node.args.get("start"):
        return _substring(node.this, node.args["start"], node.args.get("length"))
    if isinstance(node, exp.Trim) and node.expression is not None:
        return _trimmed(node)
    if isinstance(node, exp.SubstringIndex):
        return _before(node)
    if isinstance(node, exp.Elt):
        listed = exp.Array(expressions=[one.copy() for one in node.expressions])
        return typed(filled("(:texts)[nullif(greatest(:at, 0), 0)]", texts=listed, at=node.this), "text")
    if isinstance(node, exp.Left | exp.Right):
        name = "left" if isinstance(node, exp.Left) else "right"
        of = as_text(node.this)
        return typed(filled(f"{name}(:text, {_LENGTH})", text=of, length=node.expression), "text")
    if isinstance(node, exp.Stuff):
        template = (
            "CASE WHEN :at < 1 OR :at > length(:text) THEN :text "
            "ELSE left(:text, :at - 1) || :by || substring(:text, :at + :length) END"
        )
        parts = {"at": node.args["start"], "length": node.args["length"], "by": node.expression}
        return typed(filled(template, text=as_text(node.this), **parts), "text")
    if isinstance(node, exp.NumberToStr) and isinstance(node.args.get("format"), exp.Literal):
        places = int(node.text("format"))
        number = f"format('{{:,.{places}f}}', round(:value::decimal(38, 10), {places})::double)"
        return typed(filled(number, value=node.this), "text")
    return _called(node, ignores_case) if isinstance(node, exp.Anonymous) else None


def _called(node: exp.Anonymous, ignores_case: bool) -> exp.Expr | None:
    name, arguments = node.name.upper(), node.expressions
    if name == "MID" and len(arguments) == 3:
        return _substring(*arguments)
    folded = "lower(:{0}::text)" if ignores_case else ":{0}::text"
    if (name, len(arguments)) in _CALLS:
        template, type_ = _CALLS[name, len(arguments)]
        template = template.format(a=folded.format("a"), b=folded.format("b"))
        return typed(filled(template, a=as_text(arguments[0]), b=as_text(arguments[1])), type_)
    if name == "FIELD" and len(arguments) > 1:
        # As text if all are text, as numbers otherwise.
        all_text = all(is_text(one) for one in arguments)
        as_type = folded if all_text else ":{0}::double"
        tests = " ".join(
            f"WHEN {as_type.format('sought')} = {as_type.format(f'one{n}')} THEN {n}" for n in range(1, len(arguments))
        )
        parts = {f"one{n}": one for n, one in enumerate(arguments) if n}
        return typed(filled(f"CASE {tests} ELSE 0 END", sought=arguments[0], **parts), "int")
    return None


def _substring(text: exp.Expr, at: exp.Expr, length: exp.Expr | None) -> exp.Expr:
    text = as_text(text)
    if length is None:
        return typed(filled(_FROM_PLACE[2], text=text, at=at), "text")
    return typed(filled(_FROM_PLACE[3], text=text, at=at, length=length), "text")


def _trimmed(node: exp.Trim) -> exp.Expr | None:
    """Takes off a word as often as it stands there, not the letters of the word."""
    word, position = node.expression, (node.args.get("position") or "BOTH").upper()
    if not word.is_string:
        return None
    quoted = re.escape(word.name) if word.name else "(?!)"
    ends = {"LEADING": f"^(?:{quoted})+", "TRAILING": f"(?:{quoted})+$"}
    pattern = ends.get(position, f"{ends['LEADING']}|{ends['TRAILING']}") if word.name else r"\z\A."
    return typed(filled("regexp_replace(:text, :pattern, '', 'g')", text=as_text(node.this), pattern=pattern), "text")


def _before(node: exp.SubstringIndex) -> exp.Expr:
    template = (
        "CASE WHEN :mark = '' THEN '' WHEN :mark IS NULL THEN NULL "
        "WHEN :count > 0 THEN array_to_string(string_split(:text, :mark)[1:(:count)::int], :mark) "
        "WHEN :count < 0 THEN array_to_string(string_split(:text, :mark)[(:count)::int:], :mark) "
        "WHEN :count = 0 AND :text IS NOT NULL THEN '' END"
    )
    parts = {"mark": node.args["delimiter"], "count": node.args["count"]}
    return typed(filled(template, text=as_text(node.this), **parts), "text")
