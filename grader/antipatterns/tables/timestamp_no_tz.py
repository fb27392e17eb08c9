from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared
from grader.antipatterns.roles import is_staging
from grader.sql.words import words

_WITHOUT = frozenset({exp.DType.TIMESTAMP, exp.DType.TIMESTAMPNTZ})
#: Those that have both types.
_DIALECTS = frozenset({"duckdb", "postgres", "redshift", "snowflake", "oracle"})
#: What machines write down, and not what a timetable or a shop's clock says.
_WRITTEN = frozenset(
    words(
        "created updated deleted modified inserted changed loaded sent received logged clicked viewed published "
        "processed posted ingested synced requested submitted registered paid"
    )
)


@rule(severity="info")
def timestamp_no_tz(script: Declared) -> Hits:
    """A moment without a time zone is read differently in each place.

    TIMESTAMP keeps what the clock on the wall said, not where. When clocks are set
    back, an hour is there twice, and servers in two places disagree on the order.
    TIMESTAMPTZ keeps the instant. For local times, such as opening hours, TIMESTAMP
    is right.

    Avoid:

        CREATE TABLE ord (id INTEGER PRIMARY KEY, created_at TIMESTAMP NOT NULL);

    Prefer:

        CREATE TABLE ord (id INTEGER PRIMARY KEY, created_at TIMESTAMPTZ NOT NULL);
    """
    for table in script.tables if script.dialect in _DIALECTS else ():
        for column in table.columns if not is_staging(table) else ():
            stamped = len(column.words) > 1 and column.words[-1] == "at" and column.words[-2] in _WRITTEN
            if stamped and column.type is not None and column.type.this in _WITHOUT:
                yield Hit(
                    column.place,
                    f"`{column.name}` does not say in which time zone, so it is not one instant",
                    "make it TIMESTAMPTZ, unless all of it is written and read in one zone",
                )
