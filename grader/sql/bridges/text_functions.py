"""Functions of text that are given numbers or dates."""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import POSTGRES
from grader.sql.template import filled, sought

DIALECTS: frozenset[str] = frozenset()
_OF_TEXT = (
    exp.Pad, exp.Translate, exp.Length, exp.Substring, exp.Upper, exp.Lower, exp.Trim, exp.Left, exp.Right, exp.Replace,
    exp.RegexpLike, exp.RegexpReplace, exp.Like, exp.ILike, exp.SplitPart, exp.Reverse, exp.StrPosition, exp.SimilarTo,
)  # fmt: skip


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in sought(tree, *_OF_TEXT):
        argument = node.this
        if argument is not None and argument.type is not None and not argument.is_string and not _is_text(argument):
            node.set("this", exp.cast(argument.copy(), "text"))
    if course.dialect in POSTGRES:
        _bridge_postgres(tree)
    for ranking in sought(tree, exp.RowNumber, exp.Rank, exp.DenseRank):
        # `row_number(*)`
        ranking.set("this", None)
        ranking.set("expressions", None)
    return tree


def _bridge_postgres(tree: exp.Expr) -> None:
    for replaced in sought(tree, exp.RegexpReplace):
        # `n`: a dot does not stand for a line break, as it does not in DuckDB.
        flags = replaced.args.get("modifiers")
        if flags is not None and flags.is_string:
            flags.set("this", flags.name.replace("n", ""))
    for joined in sought(tree, exp.Concat):
        joined.set("expressions", [_letter(part) if part.is_type("boolean") else part for part in joined.expressions])
    for every in sought(tree, exp.Anonymous):
        if every.name.upper() == "EVERY" and len(every.expressions) == 1:
            every.replace(exp.LogicalAnd(this=every.expressions[0].copy()))


def _letter(truth: exp.Expr) -> exp.Expr:
    return filled("CASE WHEN :truth THEN 't' WHEN NOT :truth THEN 'f' END", truth=truth)


def _is_text(node: exp.Expr) -> bool:
    return node.is_type(*exp.DataType.TEXT_TYPES, "unknown", "null", "binary", "varbinary", "array", "json", "list")
