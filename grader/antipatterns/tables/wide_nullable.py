from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared
from grader.antipatterns.roles import is_log, is_staging

_FEWEST = 12
_MOST_NULLABLE = 0.6


@rule(severity="info")
def wide_nullable(script: Declared) -> Hits:
    """Most columns of a wide table may be NULL.

    Then a row may say next to nothing, and several kinds of thing may share the
    table, each with columns of its own. Say NOT NULL where a value is always there,
    and give what only some rows have a table of its own.

    Avoid:

        CREATE TABLE item (id INTEGER PRIMARY KEY, name VARCHAR, pages INTEGER,
            author VARCHAR, isbn VARCHAR, screen DOUBLE, ram INTEGER, disk INTEGER,
            cpu VARCHAR, length DOUBLE, colour VARCHAR, fabric VARCHAR);

    Prefer:

        CREATE TABLE item (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL);
        CREATE TABLE book (item_id INTEGER PRIMARY KEY REFERENCES item (id),
                           author VARCHAR NOT NULL, pages INTEGER NOT NULL);
    """
    for table in script.tables:
        if is_staging(table) or is_log(table) or not table.complete or len(table.columns) < _FEWEST:
            continue
        nullable = [column for column in table.columns if table.may_be_null(column.name)]
        if len(nullable) > _MOST_NULLABLE * len(table.columns):
            yield Hit(
                table.node,
                f"{len(nullable)} of the {len(table.columns)} columns may be NULL, so a row may say next to nothing",
                "say NOT NULL where there is always a value; give what only some rows have a table of its own",
            )
