"""Types of MySQL's functions that their arguments do not tell: what is cut out of a date is text.

https://dev.mysql.com/doc/refman/8.4/en/string-functions.html
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import MYSQL

DIALECTS = MYSQL
_TEXTS = (
    exp.Concat, exp.ConcatWs, exp.Elt, exp.GroupConcat, exp.Left, exp.Lower, exp.NumberToStr, exp.Pad,
    exp.RegexpReplace, exp.RegexpSubstr, exp.Repeat, exp.Replace, exp.Reverse, exp.Right, exp.Stuff, exp.Substring,
    exp.SubstringIndex, exp.TimeToStr, exp.Trim, exp.Upper,
)  # fmt: skip
_NUMBERS = frozenset({"WEEKDAY", "YEARWEEK", "FIELD", "FIND_IN_SET", "STRCMP", "UNIX_TIMESTAMP", "TIME_TO_SEC"})


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in tree.walk():
        if isinstance(node, _TEXTS):
            node.type = exp.DataType.build("text")
        elif isinstance(node, exp.Anonymous) and node.name.upper() in _NUMBERS:
            node.type = exp.DataType.build("bigint")
        elif isinstance(node, exp.Paren):
            node.type = node.this.type
    named = {alias.alias.lower(): alias.this for alias in tree.find_all(exp.Alias)}
    for column in tree.find_all(exp.Column):
        made = named.get(column.name.lower())
        if isinstance(made, _TEXTS) and column.find_ancestor(exp.Alias) is not made.parent:
            column.type = made.type
    return tree
