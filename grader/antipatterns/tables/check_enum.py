from collections.abc import Iterator

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared, DeclaredTable
from grader.sql.words import words
from grader.values.names import folded

_FEWEST = 4
#: Sets that do not grow.
_SETTLED = frozenset(
    words(
        "day weekday dow month quarter season sex gender suit direction grade letter blood size continent sign yes "
        "rating"
    )
)


@rule(severity="info")
def check_enum(script: Declared) -> Hits:
    """A long list of allowed values stands in the table's definition.

    Each new value is then a change of the table, and nothing else can be said of a
    value: not its order, its label, or whether it is still in use. A table of the
    values takes a new one by INSERT. Short lists that never change are well kept in
    a CHECK.

    Avoid:

        CREATE TABLE ord (id INTEGER PRIMARY KEY, status VARCHAR
            CHECK (status IN ('new', 'paid', 'packed', 'sent', 'back')));

    Prefer:

        CREATE TABLE status (name VARCHAR PRIMARY KEY);
        CREATE TABLE ord (
            id INTEGER PRIMARY KEY, status VARCHAR REFERENCES status (name));
    """
    for table in script.tables:
        for node, name, several in (*_checks(table), *_enums(script, table)):
            column = table.column(name)
            if several >= _FEWEST and column is not None and _SETTLED.isdisjoint(column.words):
                yield Hit(
                    node,
                    f"a new value of `{name}` takes a change of `{table.name}`, which lists all {several} of them",
                    f"keep the values in a table of their own, to which `{name}` refers",
                )


def _checks(table: DeclaredTable) -> Iterator[tuple[exp.Expr, str, int]]:
    for check in table.checks:
        # Beside NULL, or in brackets.
        for part in check.find_all(exp.In) if isinstance(check, exp.Expr) else ():
            if isinstance(part.parent, exp.Not):
                continue
            values = part.expressions
            if isinstance(part.this, exp.Column) and all(
                isinstance(one, exp.Literal) and one.is_string for one in values
            ):
                yield part, part.this.name, len({one.name for one in values})


def _enums(script: Declared, table: DeclaredTable) -> Iterator[tuple[exp.Expr, str, int]]:
    for column in table.columns:
        if column.type is not None and column.type.this == exp.DType.ENUM:
            yield column.place, column.name, len({one.name for one in column.type.expressions})
        elif column.type is not None and column.type.this == exp.DType.USERDEFINED:
            named = str(column.type.args.get("kind") or "")
            yield column.place, column.name, script.enums.get(folded(named.split(".")[-1].strip('"')), 0)
