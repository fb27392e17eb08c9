from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared, DeclaredTable
from grader.antipatterns.roles import is_log, is_staging, link, own_id
from grader.values.names import folded

#: Numbers that count within what a row belongs to.
_WITHIN = frozenset(
    {"line", "line_no", "line_nr", "line_number", "lineno", "linenumber", "item_no", "item_number", "seq"}
)


@rule(severity="warn")
def id_for_everything(script: Declared) -> Hits:
    """An `id` makes every row differ, and so keeps nothing from being there twice.

    What really names a row, such as an order and the line in it, is then held by no
    key. Make it the key; if other tables refer to the `id`, declare it UNIQUE
    beside.

    Avoid:

        CREATE TABLE ord (id INTEGER PRIMARY KEY);
        CREATE TABLE item (id INTEGER PRIMARY KEY, line INTEGER NOT NULL,
                           ord_id INTEGER NOT NULL REFERENCES ord (id));

    Prefer:

        CREATE TABLE ord (id INTEGER PRIMARY KEY);
        CREATE TABLE item (ord_id INTEGER REFERENCES ord (id), line INTEGER,
                           PRIMARY KEY (ord_id, line));
    """
    for table in script.tables:
        own = own_id(table)
        named = _names(script, table) if own is not None and not is_staging(table) and not is_log(table) else ()
        if own is not None and named and not table.partly_unique:
            yield Hit(
                own.place,
                f"`{own.name}` lets rows with the same `{', '.join(named)}` in, since it differs in each",
                f"make `{', '.join(named)}` the PRIMARY KEY, or UNIQUE beside `{own.name}`",
            )


def _names(script: Declared, table: DeclaredTable) -> tuple[str, ...]:
    """The columns that name a row, and are no key."""
    pair = link(script, table)
    if pair is not None:
        return () if pair.unique else (pair.left, pair.right)
    owners = [reference.columns for reference in table.references]
    lines = [column.name for column in table.columns if folded(column.name) in _WITHIN]
    if len(owners) not in (1, 2) or len(lines) != 1 or len(owners[0]) != 1 or table.unique:
        return ()
    return (*owners[0], lines[0])
