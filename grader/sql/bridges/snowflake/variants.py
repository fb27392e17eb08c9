"""Snowflake's VARIANT, which is JSON here: read as text it has no quotes, and beside other values it takes their type.

https://docs.snowflake.com/en/user-guide/querying-semistructured
"""

from sqlglot import exp
from sqlglot.errors import UnsupportedError
from sqlglot.optimizer.annotate_types import TypeAnnotator

from grader.sql.course import Course
from grader.sql.template import filled

DIALECTS = frozenset({"snowflake"})
_COMPARISONS = (exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE, exp.Between, exp.In, exp.NullSafeEQ)
_OF_NUMBERS = (exp.Add, exp.Sub, exp.Mul, exp.Div, exp.Sum, exp.Avg, exp.Round)
_OF_TEXT = (exp.Like, exp.ILike, exp.Upper, exp.Lower, exp.DPipe, exp.Trim, exp.Concat, exp.RegexpLike)
#: Where it stays as it is.
_SHOWN = (
    exp.Alias, exp.Select, exp.Cast, exp.Group, exp.JSONExtract, exp.JSONExtractScalar, exp.Is, exp.Kwarg, exp.Explode,
    exp.Count, exp.Distinct, exp.ArraySize, exp.ArrayAgg, exp.Anonymous, exp.Tuple, exp.JSONType,
)  # fmt: skip
_TEXT_OF = "CASE WHEN typeof(:value) = 'JSON' THEN json_extract_string(to_json(:value), '$') ELSE :value::text END"


def _json(annotator: TypeAnnotator, node: exp.JSONExtract) -> exp.JSONExtract:
    annotator._set_type(node, exp.DType.JSON)
    return node


ANNOTATORS = {exp.JSONExtract: _json}


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for bracket in reversed(list(tree.find_all(exp.Bracket))):
        _take_apart(bracket)
    somewhere = tree.find(exp.JSONExtract, exp.ParseJSON, exp.JSONType) is not None
    for node in list(tree.find_all(exp.JSONExtract, exp.Column)):
        if isinstance(node, exp.JSONExtract) or (node.is_type("json", "variant") and not _is_of_path(node)):
            _read(node)
        elif somewhere and node.is_type("unknown") and not _is_of_path(node):
            _read_unknown(node)
    return tree


def _take_apart(bracket: exp.Expr) -> None:
    """`value['key']` and `value[0]`; lists and maps of the fixture's own have another form."""
    whole, keys = bracket.this, bracket.expressions
    if len(keys) != 1 or whole.is_type("array", "list", "map", "struct"):
        return
    key = keys[0]
    if isinstance(key, exp.Literal) and (key.is_string or isinstance(whole, exp.JSONExtract) or whole.is_type("json")):
        part = exp.JSONPathKey(this=key.name) if key.is_string else exp.JSONPathSubscript(this=int(key.name))
        path = exp.JSONPath(expressions=[exp.JSONPathRoot(), part])
        bracket.replace(exp.JSONExtract(this=whole.copy(), expression=path))


def _is_of_path(node: exp.Expr) -> bool:
    return isinstance(node.parent, exp.JSONExtract) and node.arg_key == "this"


def _around(node: exp.Expr) -> exp.Expr | None:
    parent = node.parent
    while isinstance(parent, exp.Paren):
        parent = parent.parent
    return parent


def _read(node: exp.Expr) -> None:
    parent = _around(node)
    if isinstance(parent, exp.Cast):
        if parent.to.is_type(*exp.DataType.TEXT_TYPES):
            node.replace(_text(node))
        elif parent.to.is_type(*exp.DataType.INTEGER_TYPES):
            # Rounded, where JSON would be cut off.
            node.replace(_cast(node, "decimal(38, 9)"))
    elif isinstance(parent, _OF_TEXT):
        node.replace(_text(node))
    elif isinstance(parent, _OF_NUMBERS):
        node.replace(_cast(node, "double"))
    elif isinstance(parent, _COMPARISONS):
        _read_beside(node, parent)
    elif isinstance(parent, exp.ArraySize):
        parent.replace(filled("json_array_length(:list)", list=node))
    elif not isinstance(parent, _SHOWN):
        raise UnsupportedError("a value of type VARIANT without a cast")


def _read_beside(node: exp.Expr, comparison: exp.Expr) -> None:
    others = [other for other in comparison.iter_expressions() if other.unnest() is not node]
    first = others[0].type
    if all(other.is_type(*exp.DataType.TEXT_TYPES) for other in others):
        node.replace(_text(node))
    elif all(other.is_type(*exp.DataType.NUMERIC_TYPES) for other in others):
        node.replace(_cast(node, "double"))
    elif first is not None and first.is_type("boolean", "date", "timestamp", "timestampntz"):
        node.replace(_cast(node, first))
    else:
        raise UnsupportedError("a value of type VARIANT without a cast")


def _read_unknown(node: exp.Expr) -> None:
    """A column that may be one of VARIANT: that shows when it is run."""
    parent = _around(node)
    if isinstance(parent, _OF_TEXT) or (isinstance(parent, exp.Cast) and parent.to.is_type(*exp.DataType.TEXT_TYPES)):
        text = filled(_TEXT_OF, value=node)
        text.type = exp.DataType.build("text")
        node.replace(text)


def _text(node: exp.Expr) -> exp.Expr:
    if isinstance(node, exp.JSONExtract):
        text: exp.Expr = exp.JSONExtractScalar(this=node.this.copy(), expression=node.expression.copy())
    else:
        text = filled("json_extract_string(:value, '$')", value=node).unnest()
    text = exp.paren(text, copy=False)
    text.type = exp.DataType.build("text")
    return text


def _cast(node: exp.Expr, type_: exp.DataType | str) -> exp.Expr:
    cast = exp.cast(node.copy(), type_)
    cast.type = cast.to.copy()
    return cast
