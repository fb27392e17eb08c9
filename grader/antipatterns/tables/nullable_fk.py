from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared, DeclaredReference, DeclaredTable
from grader.antipatterns.roles import is_staging
from grader.sql.words import words
from grader.values.names import folded

#: What not every row has, as its name says.
_OPTIONAL = frozenset(
    words(
        "parent manager boss supervisor lead leader head mentor previous next prior last first replaced replaces "
        "substitute approved approver cancelled canceled closed resolved deleted assigned assignee reviewed reviewer "
        "referrer referred original superseded optional alternate alternative secondary backup reply replied "
        "responsible driver winner"
    )
)


@rule(severity="info")
def nullable_fk(script: Declared) -> Hits:
    """A foreign key that may be NULL lets rows refer to nothing.

    NULL passes every foreign key, and a JOIN leaves such rows out of all sums. Say
    NOT NULL where each row belongs to one of the others. Of several columns, one
    NULL is enough to have none of them checked.

    Avoid:

        CREATE TABLE cust (id INTEGER PRIMARY KEY);
        CREATE TABLE ord (
            id INTEGER PRIMARY KEY, cust_id INTEGER REFERENCES cust (id)
        );

    Prefer:

        CREATE TABLE cust (id INTEGER PRIMARY KEY);
        CREATE TABLE ord (
            id INTEGER PRIMARY KEY, cust_id INTEGER NOT NULL REFERENCES cust (id)
        );
    """
    for table in script.tables:
        if is_staging(table):
            continue
        for reference in table.references:
            nullable = [name for name in reference.columns if table.may_be_null(name)]
            column = table.column(nullable[0]) if nullable else None
            if column is None or _is_optional(table, reference):
                continue
            if len(reference.columns) > 1:
                message = (
                    f"where `{nullable[0]}` is NULL, nothing checks the others of `{', '.join(reference.columns)}`"
                )
            else:
                message = (
                    f"a row of `{table.name}` may refer to no row of `{reference.table}`, and a JOIN leaves it out"
                )
            yield Hit(column.place, message, f"say NOT NULL for `{', '.join(nullable)}`, if each row refers to one")


def _is_optional(table: DeclaredTable, reference: DeclaredReference) -> bool:
    if folded(reference.table) == folded(table.name):
        return True
    columns = [column for column in map(table.column, reference.columns) if column is not None]
    return reference.cleared or any(not _OPTIONAL.isdisjoint(column.words) for column in columns)
