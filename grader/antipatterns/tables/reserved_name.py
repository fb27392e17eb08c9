from collections.abc import Iterator

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared
from grader.sql.words import words
from grader.values.names import folded

#: Of DuckDB, which are nearly those of PostgreSQL.
RESERVED = frozenset(
    {
        *words(
            "all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create "
            "default deferrable desc describe distinct do else end except false fetch for foreign from group having in "
            "initially intersect into lambda lateral leading limit not null offset on only or order pivot placing "
            "primary qualify references returning select show some summarize symmetric table then to trailing true "
            "union unique unpivot using variadic when where window with"
        ),
        "pivot_longer",
        "pivot_wider",
    }
)


@rule(severity="info")
def reserved_name(script: Declared) -> Hits:
    """A name that is a word of SQL must stand in quotes wherever it is used.

    Each query without the quotes is refused, often with a message about another
    place; in some databases it means something else.

    Avoid:

        CREATE TABLE "order" (id INTEGER PRIMARY KEY, "end" DATE);

    Prefer:

        CREATE TABLE ord (id INTEGER PRIMARY KEY, end_date DATE);
    """
    for name in _names(script):
        if name.args.get("quoted") and folded(name.name) in RESERVED:
            yield Hit(
                name,
                f"`{name.name}` is a word of SQL, so each query must quote it",
                f"choose another name, such as `{_instead(folded(name.name))}`",
            )


def _names(script: Declared) -> Iterator[exp.Identifier]:
    for table in script.tables:
        for node in (table.node, *(column.place for column in table.columns)):
            if isinstance(node, exp.Identifier):
                yield node


def _instead(word: str) -> str:
    meant = {"order": "orders", "group": "groups", "table": "tables", "end": "ended_at", "from": "start_date"}
    return meant.get(word, f"{word}_value")
