from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared, DeclaredColumn
from grader.antipatterns.roles import is_staging
from grader.sql.words import words

#: Last words of names that hold several values.
_SEVERAL = frozenset(
    words(
        "ids tags csv emails mails phones phonenumbers keywords hobbies skills genres authors roles colors colours "
        "topics categories languages permissions"
    )
)
#: Lists that have a name, which a row may be on.
_NAMED = frozenset(
    words(
        "price mailing wait waiting play black white allow deny block watch wish shopping guest packing check to task "
        "todo best sort"
    )
)


@rule(severity="error")
def csv_list(script: Declared) -> Hits:
    """Several values in one text cannot be checked, joined or counted.

    A list such as '3,17,4' has no foreign key, a search for 7 finds 17 as well, and
    each query takes it apart first. One value, one row.

    Avoid:

        CREATE TABLE ord (id INTEGER PRIMARY KEY, product_ids VARCHAR);

    Prefer:

        CREATE TABLE ord (id INTEGER PRIMARY KEY);
        CREATE TABLE item (
            ord_id INTEGER REFERENCES ord (id), product_id INTEGER,
            PRIMARY KEY (ord_id, product_id)
        );
    """
    for table in script.tables:
        for column in table.columns if not is_staging(table) else ():
            if column.is_text and _holds_several(column):
                yield Hit(
                    column.place,
                    f"`{column.name}` holds several values in one text, which no key checks and no JOIN finds",
                    f"give each value a row of its own, in a table that refers to `{table.name}`",
                )


def _holds_several(column: DeclaredColumn) -> bool:
    *before, last = column.words or ("",)
    if last in ("list", "lists"):
        return bool(before) and before[-1] not in _NAMED
    return last in _SEVERAL or (last == "numbers" and before[-1:] == ["phone"])
