from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared, DeclaredTable
from grader.antipatterns.roles import is_log, is_staging, link, names_its_row


@rule(severity="error")
def missing_pk(script: Declared) -> Hits:
    """A table without a primary key may hold the same row twice.

    Without a key nothing names one row: it cannot be referred to, changed or
    deleted alone, and a load that runs twice doubles every sum.

    Avoid:

        CREATE TABLE ord (id INTEGER, cust_id INTEGER, amt DECIMAL(8, 2));

    Prefer:

        CREATE TABLE ord (
            id INTEGER PRIMARY KEY, cust_id INTEGER, amt DECIMAL(8, 2)
        );
    """
    for table in script.tables if script.has_keys else ():
        if not table.complete or not table.columns or table.key or is_staging(table) or is_log(table):
            continue
        if not table.partly_unique and all(any(map(table.may_be_null, key)) for key in table.unique):
            yield Hit(
                table.node, f"nothing keeps the same row from being in `{table.name}` twice", _help(script, table)
            )


def _help(script: Declared, table: DeclaredTable) -> str:
    if table.unique:
        return f"make `{', '.join(table.unique[0])}` the PRIMARY KEY, since UNIQUE lets NULL in any number of times"
    pair = link(script, table)
    if pair is not None:
        return f"declare `PRIMARY KEY ({pair.left}, {pair.right})`"
    own = next((one.name for one in table.columns if names_its_row(table, one)), None)
    return f"declare `PRIMARY KEY ({own})`" if own else "declare the columns that name one row as PRIMARY KEY"
