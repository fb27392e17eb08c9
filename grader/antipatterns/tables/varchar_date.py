from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared, DeclaredColumn
from grader.antipatterns.roles import is_staging
from grader.sql.words import words

_DATES = frozenset({"date", "datetime", "timestamp", "birthday", "birthdate", "dob"})
#: Before `at` or `on`: what happens at a time, not at a place.
_HAPPENS = frozenset(
    words(
        "created updated deleted modified inserted changed loaded ordered shipped delivered paid sent received "
        "started ended finished completed cancelled canceled closed opened joined hired born registered signed logged "
        "posted published expired expires issued placed booked approved submitted reviewed refunded resolved "
        "scheduled processed launched returned due seen visited"
    )
)
#: These have no type for a date.
_WITHOUT_DATES = frozenset({"sqlite"})


@rule(severity="error")
def varchar_date(script: Declared) -> Hits:
    """A date kept as text can be anything.

    Text takes '31.02.2024' and 'soon' as well, sorts '2.1.2024' behind '10.1.2024',
    and must be converted before days can be counted or months cut off.

    Avoid:

        CREATE TABLE ord (id INTEGER PRIMARY KEY, order_date VARCHAR NOT NULL);

    Prefer:

        CREATE TABLE ord (id INTEGER PRIMARY KEY, order_date DATE NOT NULL);
    """
    for table in script.tables if script.dialect not in _WITHOUT_DATES else ():
        for column in table.columns if not is_staging(table) else ():
            if column.is_text and _is_time(column):
                moment = column.words[-1] in {"at", "datetime", "timestamp"}
                yield Hit(
                    column.place,
                    f"text in `{column.name}` need be no date, and sorts by its letters",
                    f"make it {'TIMESTAMP' if moment else 'DATE'}",
                )


def _is_time(column: DeclaredColumn) -> bool:
    *before, last = column.words or ("",)
    if last in _DATES:
        return before[-2:] != ["up", "to"]
    return last in {"at", "on"} and len(before) == 1 and before[0] in _HAPPENS
