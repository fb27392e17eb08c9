import re

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared, DeclaredTable
from grader.antipatterns.roles import history, is_log, is_staging, link, own_id, role
from grader.sql.words import words

_SNAKE = re.compile(r"[a-z\d]+(?:_[a-z\d]+)+")
_CAMEL = re.compile(r"[A-Za-z]?[a-z\d]+(?:[A-Z][a-z\d]*)+")
_FEWEST_TABLES = 3
#: The same in singular and plural, or of which there is no number.
_UNCOUNTED = frozenset(
    words(
        "staff crew fleet aircraft people children men women news series species data media info information "
        "inventory stock weather equipment traffic sales music money time calendar history feedback software hardware "
        "content knowledge mail status address business analysis basis bus gas access process class boss lens cust "
        "ord pay personnel metadata schedule"
    )
)


@rule(severity="info")
def mixed_naming(script: Declared) -> Hits:
    """Names in one schema follow two habits.

    Where some names are written `cust_id` and others `custId`, or some tables are
    called by one thing and others by many, each name must be looked up. Which habit
    it is does not matter, as long as it is one.

    Avoid:

        CREATE TABLE cust (cust_id INTEGER PRIMARY KEY, firstName VARCHAR);

    Prefer:

        CREATE TABLE cust (cust_id INTEGER PRIMARY KEY, first_name VARCHAR);
    """
    own = [table for table in script.tables if not is_staging(table)]
    # Tables may be told from columns by how they are written.
    yield from _of_two_spellings([table.node for table in own])
    yield from _of_two_spellings([column.place for table in own for column in table.columns])
    ones = [table for table in script.tables if _number(script, table) == 1]
    several = [table for table in script.tables if _number(script, table) == 2]
    if ones and several and len(script.tables) >= _FEWEST_TABLES:
        some, most = (ones, several) if len(ones) <= len(several) else (several, ones)
        yield Hit(
            some[0].node,
            f"`{some[0].name}` is named otherwise than `{most[0].name}`, which is "
            f"{'plural' if most is several else 'singular'}",
            "name all tables in singular, or all in plural",
        )


def _of_two_spellings(names: list[exp.Expr]) -> Hits:
    snake = [name for name in names if _SNAKE.fullmatch(name.name)]
    camel = [name for name in names if _CAMEL.fullmatch(name.name)]
    if snake and camel:
        few, many = (camel, snake) if len(camel) <= len(snake) else (snake, camel)
        yield Hit(
            few[0],
            f"`{few[0].name}` is written otherwise than `{many[0].name}`, so each name must be looked up",
            f"write all names like `{many[0].name}`",
        )


def _number(script: Declared, table: DeclaredTable) -> int:
    """1 for singular, 2 for plural, 0 where it is not sure."""
    passing = is_staging(table) or is_log(table) or table.by_query or role(table) is not None
    last = table.words[-1] if table.words else ""
    if passing or len(last) < 4 or last in _UNCOUNTED or history(table) is not None or link(script, table) is not None:
        return 0
    if last.endswith("s"):
        return 0 if last.endswith(("ss", "us", "is")) else 2
    # Only what has a number of its own can be counted.
    return 1 if own_id(table) is not None else 0
