"""In Oracle empty text is NULL, and || leaves NULL out.

https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/Nulls.html, …/Concatenation-Operator.html
"""

from sqlglot import exp

from grader.sql.bridges.oracle.printed import printed
from grader.sql.course import Course
from grader.sql.template import filled, sought

DIALECTS = frozenset({"oracle"})
_GIVING_EMPTY = (exp.Substring, exp.Trim, exp.Replace, exp.RegexpReplace, exp.Translate, exp.Left, exp.Right, exp.Pad)


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for literal in sought(tree, exp.Literal):
        if literal.is_string and not literal.name:
            literal.replace(exp.null())
    for replace in sought(tree, exp.Replace):
        replacement = replace.args.get("replacement")
        if replacement is None:
            replace.set("replacement", exp.Literal.string(""))
        elif not replacement.is_string:
            replace.set("replacement", filled("coalesce(:new, '')", new=replacement))
        if not replace.expression.is_string:
            # Nothing to look for: the text stays.
            replace.set("expression", filled("coalesce(:old, '')", old=replace.expression))
    for joined in sought(tree, exp.GroupConcat):
        separator = joined.args.get("separator")
        if separator is None or isinstance(separator, exp.Null):
            joined.set("separator", exp.Literal.string(""))
    for function in sought(tree, *_GIVING_EMPTY):
        start = function.args.get("start") if isinstance(function, exp.Substring) else None
        if start is not None and start.is_int and start.to_py() < 0:
            # From the end of a text that is not as long, there is nothing.
            long_enough = "CASE WHEN length(:whole) >= :places THEN nullif(:text, '') END"
            new = filled(long_enough, whole=function.this, places=-start.to_py(), text=function)
        else:
            new = filled("nullif(:text, '')", text=function)
        function.replace(_typed(new))
    for node in sought(tree, exp.DPipe, exp.Concat):
        if not isinstance(node.parent, exp.DPipe):
            parts = [printed(part) for part in (node.flatten() if isinstance(node, exp.DPipe) else node.expressions)]
            together = exp.Anonymous(this="CONCAT", expressions=parts)
            node.replace(_typed(filled("nullif(:together, '')", together=together)))
    return tree


def _typed(node: exp.Expr) -> exp.Expr:
    node.type = exp.DataType.build("text")
    return node
