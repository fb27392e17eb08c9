"""Whether a statement uses what an exercise asks for or rules out: a join, a window function, `coalesce()`."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from sqlglot import exp
from sqlglot.tokenizer_core import Token, TokenType

from grader.sql.places import place_of
from grader.values.pack import Construct
from grader.values.report import Place


def uses(tree: exp.Expr, construct: Construct) -> exp.Expr | None:
    """The first place where it is used.

    >>> import sqlglot
    >>> uses(sqlglot.parse_one("SELECT a FROM t WHERE b IN (SELECT b FROM u)"), "subquery").sql()
    'SELECT b FROM u'
    """
    kinds, is_meant = _CONSTRUCTS[construct]
    return next((node for node in tree.find_all(*kinds, bfs=False) if is_meant(node)), None)


def calls(tokens: Sequence[Token], function: str, offset: int, text: str) -> Place | None:
    """Where a function is first called, as its name is written; the tokens begin at an offset of the text.

    >>> from sqlglot import tokenize
    >>> sql = "SELECT Coalesce (a, b)"
    >>> calls(tokenize(sql), "coalesce()", 0, sql)
    Place(line=1, column=8, end_line=1, end_column=16)
    """
    name = function.removesuffix("()").lower()
    for token, after in pairwise(tokens):
        if token.text.lower() == name and after.token_type is TokenType.L_PAREN and _is_name(token):
            return place_of((token.start + offset, token.end + 1 + offset), text)
    return None


def _is_name(token: Token) -> bool:
    return token.token_type not in (TokenType.STRING, TokenType.NUMBER)


def _everywhere(node: exp.Expr) -> bool:
    return True


def _is_no_definition(window: exp.Expr) -> bool:
    """Not one of the clause WINDOW, which names what may not be used."""
    return window.arg_key != "windows"


def _is_inside(query: exp.Expr) -> bool:
    """A query inside another one, which is neither a common table expression nor an operand of UNION."""
    place = query.parent
    while isinstance(place, exp.Subquery):
        place = place.parent
    return not isinstance(place, exp.SetOperation | exp.CTE | exp.Insert | exp.Create | None)


_CONSTRUCTS: dict[Construct, tuple[tuple[type[exp.Expr], ...], Callable[[exp.Expr], bool]]] = {
    "case": ((exp.Case,), _everywhere),
    "cte": ((exp.CTE,), _everywhere),
    "distinct": ((exp.Distinct,), _everywhere),
    "group by": ((exp.Group,), _everywhere),
    "having": ((exp.Having,), _everywhere),
    "join": ((exp.Join,), _everywhere),
    "limit": ((exp.Limit, exp.Fetch), _everywhere),
    "qualify": ((exp.Qualify,), _everywhere),
    "set operation": ((exp.SetOperation,), _everywhere),
    "subquery": ((exp.Select, exp.SetOperation), _is_inside),
    "window function": ((exp.Window,), _is_no_definition),
}
